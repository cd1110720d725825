import type { FullQuoteFragment } from '../generated/types.ts';
import { useLink, useSite } from '../site/site.ts';
import { Localized } from './localized.tsx';

type Reasons = Pick<FullQuoteFragment, 'mappings' | 'principleMappings'>;

/** What a finding is mapped to: each objective with its role, how sure that is, and on demand why. */
export function Reasons({ mappings, principleMappings }: Reasons) {
  const { words } = useSite();
  const link = useLink();
  return (
    <ul class="reasons">
      {mappings.map(({ objective, action, relevance, confidence, rationale }) => (
        <li key={`${objective.number}${relevance}`}>
          <p>
            <span class="role">{words.relevances[relevance]}</span>{' '}
            <a href={link(objective.url)}>
              {words.label(words.objective.name(objective.number))}{' '}
              <Localized text={objective.label} />
            </a>
            {action === null ? null : (
              <>
                {' '}
                <span class="action">
                  {words.label(words.finding.action(action.letter))}{' '}
                  <Localized text={action.gist} />
                </span>
              </>
            )}
          </p>
          <Why confidence={confidence} rationale={rationale} />
        </li>
      ))}
      {principleMappings.map(({ principle, confidence, rationale }) => (
        <li key={principle.code}>
          <p>
            <span class="role">{words.finding.principles}</span> <Localized text={principle.name} />
          </p>
          <Why confidence={confidence} rationale={rationale} />
        </li>
      ))}
    </ul>
  );
}

function Why({
  confidence,
  rationale,
}: Pick<Reasons['mappings'][number], 'confidence' | 'rationale'>) {
  const { words } = useSite();
  return (
    <details>
      <summary>
        {words.label(words.finding.why)} {words.confidences[confidence]}
      </summary>
      <p>
        <Localized text={rationale} />
      </p>
    </details>
  );
}
