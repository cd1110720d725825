import type {
  Confidence as ConfidenceCode,
  MappingMethod as MethodCode,
  PrincipleCode as PrincipleName,
  Relevance as RelevanceCode,
} from '../../reference/codes.ts';
import { MAPPING_MAKERS } from '../../reference/mapping-makers.ts';
import { builder } from '../builder.ts';
import { describeValues } from '../support/enum-values.ts';

/** How near a finding is to an objective. */
export const Relevance = builder.enumType('Relevance', {
  description: 'How near a finding is to an objective.',
  values: describeValues<RelevanceCode>({
    PRIMARY: 'The objective that the finding is about; at most one for each finding and method.',
    SECONDARY: 'An objective that the finding touches beside that.',
  }),
});

/** How sure a mapping is. */
export const Confidence = builder.enumType('Confidence', {
  description: 'How sure the mapper is of a mapping.',
  values: describeValues<ConfidenceCode>({
    HIGH: 'The finding names what the objective asks for.',
    MEDIUM: 'The finding fits the objective, another reading is possible.',
    LOW: 'The nearest objective there is; a second reader may well decide otherwise.',
  }),
});

/** Who made a mapping. */
export const MappingMethod = builder.enumType('MappingMethod', {
  description: 'How a mapping was made. No mapping is official: IOM has not reviewed them.',
  values: describeValues<MethodCode>(MAPPING_MAKERS),
});

/** The ten guiding principles as an enum. */
export const PrincipleCode = builder.enumType('PrincipleCode', {
  description: 'The ten guiding principles of the Global Compact for Migration.',
  values: describeValues<PrincipleName>({
    PEOPLE_CENTRED: 'People-centred.',
    INTERNATIONAL_COOPERATION: 'International cooperation.',
    NATIONAL_SOVEREIGNTY: 'National sovereignty.',
    RULE_OF_LAW_AND_DUE_PROCESS: 'Rule of law and due process.',
    SUSTAINABLE_DEVELOPMENT: 'Sustainable development.',
    HUMAN_RIGHTS: 'Human rights.',
    GENDER_RESPONSIVE: 'Gender-responsive.',
    CHILD_SENSITIVE: 'Child-sensitive.',
    WHOLE_OF_GOVERNMENT: 'Whole-of-government approach.',
    WHOLE_OF_SOCIETY: 'Whole-of-society approach.',
  }),
});
