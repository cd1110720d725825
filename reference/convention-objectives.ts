/** The objective that joining or applying a convention serves. */
export interface ConventionObjective {
  readonly objective: number;
  /** Letter of the action of the Compact. */
  readonly action: string;
  /** Names that findings use beside those of the list of conventions, in any language. */
  readonly names: readonly string[];
}

function labour(objective: number, action: string, ilo: number): ConventionObjective {
  const names = [
    `Convenção ${ilo} da OIT`,
    `Convenção n.º ${ilo} da OIT`,
    `Convenção nº ${ilo} da OIT`,
  ];
  return { objective, action, names };
}

/**
 * Which objective and action a convention leads to, by its code in the list of conventions. Ours: the
 * Compact names instruments at its actions 4e, 6a, 9a, 10a and 22b; the others follow their subject.
 * The general human-rights treaties and the Compact itself lead to no objective.
 */
export const CONVENTION_OBJECTIVES: ReadonlyMap<string, ConventionObjective> = new Map([
  ['ilo-c029', labour(6, 'a', 29)],
  ['ilo-c097', labour(6, 'a', 97)],
  ['ilo-c105', labour(6, 'a', 105)],
  ['ilo-c118', labour(22, 'b', 118)],
  ['ilo-c143', labour(6, 'a', 143)],
  ['ilo-c157', labour(22, 'b', 157)],
  ['ilo-c181', labour(6, 'c', 181)],
  ['ilo-c189', labour(6, 'k', 189)],
  [
    'icrmw',
    {
      objective: 6,
      action: 'a',
      names: [
        'ICRMW',
        'Convention on Migrant Workers',
        'Convention on the Protection of the Rights of All Migrant Workers',
        'Convention on the Protection of Migrant Workers',
        'Convention sur les travailleurs migrants',
        'Convention sur la protection des droits de tous les travailleurs migrants',
        'Convention internationale sur la protection des droits de tous les travailleurs migrants',
        'Convención sobre los trabajadores migratorios',
        'Convención sobre los derechos de todos los trabajadores migratorios',
        'Convención sobre los derechos de los trabajadores migratorios',
        'Convenção sobre os Trabalhadores Migrantes',
        'Convenção Internacional sobre a Proteção dos Direitos de Todos os Trabalhadores Migrantes',
        'Convenção sobre os direitos dos trabalhadores migrantes',
      ],
    },
  ],
  [
    'refugee-convention-1951',
    {
      objective: 12,
      action: 'e',
      names: [
        'Convenção de Genebra relativa ao Estatuto dos Refugiados',
        'Convenção relativa ao Estatuto dos Refugiados',
      ],
    },
  ],
  [
    'refugee-protocol-1967',
    { objective: 12, action: 'e', names: ['Protocolo relativo ao Estatuto dos Refugiados'] },
  ],
  [
    'statelessness-convention-1954',
    {
      objective: 4,
      action: 'e',
      names: [
        'Convenção relativa ao Estatuto dos Apátridas',
        'Convenção sobre o Estatuto dos Apátridas',
        'statelessness conventions',
        'conventions on statelessness',
      ],
    },
  ],
  [
    'statelessness-convention-1961',
    { objective: 4, action: 'e', names: ['Convenção para a Redução dos Casos de Apatridia'] },
  ],
  [
    'icerd',
    {
      objective: 17,
      action: 'd',
      names: [
        'Convenção sobre a Eliminação de Todas as Formas de Discriminação Racial',
        'Convenção Internacional sobre a Eliminação de Todas as Formas de Discriminação Racial',
      ],
    },
  ],
  [
    'trafficking-protocol-2000',
    {
      objective: 10,
      action: 'a',
      names: [
        'Protocol on trafficking',
        'Palermo Protocol on trafficking',
        'Protocole sur la traite',
        'Protocole contre la traite',
        'Protocolo contra la trata',
        'Protocolo sobre la trata',
        'Protocolo de Palermo',
        'Protocolo relativo à prevenção, repressão e punição do tráfico de pessoas',
        'Protocolo contra o tráfico de pessoas',
      ],
    },
  ],
  [
    'smuggling-protocol-2000',
    {
      objective: 9,
      action: 'a',
      names: [
        'Protocol on smuggling',
        'Migrant Smuggling Protocol',
        'Protocole sur le trafic de migrants',
        'Protocole contre le trafic de migrants',
        'Protocolo contra el tráfico de migrantes',
        'Protocolo sobre el tráfico ilícito de migrantes',
        'Protocolo contra o tráfico ilícito de migrantes por via terrestre, marítima e aérea',
        'Protocolo contra o tráfico ilícito de migrantes',
        'Protocolo contra o contrabando de migrantes',
      ],
    },
  ],
  ['kampala-convention-2009', { objective: 2, action: 'j', names: ['Convenção de Kampala'] }],
]);
