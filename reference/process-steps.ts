/**
 * The four steps of an assessment in English, translated here from the French overview page; so
 * they are unverified. The French wording itself is quoted from the source document.
 */
export const PROCESS_STEPS_EN: readonly { readonly title: string; readonly description: string }[] =
  [
    {
      title: 'Launch of the MGI',
      description:
        'Securing the buy-in of the government through a presentation of the process and of the possible impact of the project.',
    },
    {
      title: 'Data collection and analysis',
      description:
        'Done with Economist Impact through desk research and interviews with key informants to answer the more than 90 indicators.',
    },
    {
      title: 'Interministerial consultation',
      description:
        'Discussion of the findings and identification of the steps to follow to fill the gaps.',
    },
    {
      title: 'Publication of the report',
      description:
        'The country profile is validated by the government and published on the Migration Data Portal.',
    },
  ];
