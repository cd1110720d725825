import type { FindingKind } from '../../../reference/codes.ts';

/**
 * The lines that stand over a list of findings. Compared after folding and without blanks, so a
 * colon at the end or a no-break space needs no entry. Only the English and French ones were seen on
 * pages; the others are translations.
 */
export const FINDING_LABELS: Readonly<Record<FindingKind, readonly string[]>> = {
  WELL_DEVELOPED: [
    'Migration Governance: examples of well-developed areas',
    'Examples of well-developed areas',
    'Well-developed areas',
    "Gouvernance de la migration : exemples d'aspects bien développés",
    "Gouvernance des migrations : exemples d'aspects bien développés",
    "Exemples d'aspects bien développés",
    'Aspects bien développés',
    'Gobernanza de la migración: ejemplos de áreas bien desarrolladas',
    'Ejemplos de áreas bien desarrolladas',
    'Áreas bien desarrolladas',
    'Governança da migração: exemplos de áreas bem desenvolvidas',
    'Exemplos de áreas bem desenvolvidas',
    'Áreas bem desenvolvidas',
    'Migrationssteuerung: Beispiele für gut entwickelte Bereiche',
    'Beispiele für gut entwickelte Bereiche',
    'Gut entwickelte Bereiche',
    'حوكمة الهجرة: أمثلة على المجالات المتطورة',
    'أمثلة على المجالات المتطورة',
    'أمثلة على المجالات المتطورة جيدا',
    'مجالات متطورة جيدا',
  ],
  AREA_FOR_DEVELOPMENT: [
    'Areas with potential for further development',
    'Areas with potential for development',
    'Areas for further development',
    'Potential for further development',
    'Aspects qui pourraient être renforcés',
    'Aspects susceptibles d’être renforcés',
    'Domaines à fort potentiel de développement',
    'Áreas con potencial de desarrollo',
    'Áreas con potencial para un mayor desarrollo',
    'Áreas con potencial de mayor desarrollo',
    'Áreas con potencial de mejora',
    'Áreas com potencial de desenvolvimento',
    'Áreas com potencial para maior desenvolvimento',
    'Bereiche mit Potenzial für weitere Entwicklung',
    'Bereiche mit weiterem Entwicklungspotenzial',
    'مجالات ذات إمكانات لمزيد من التطوير',
    'مجالات قابلة لمزيد من التطوير',
    'المجالات التي يمكن تطويرها',
  ],
};

/**
 * What a line says that is a label in words not listed above, folded. It must say all of it in few
 * words, and be no sentence.
 */
export const LABEL_PATTERNS: readonly { readonly kind: FindingKind; readonly says: RegExp }[] = [
  {
    kind: 'AREA_FOR_DEVELOPMENT',
    says: /\b(?:areas?|aspects?|domaines?|aspectos?|ambitos?|bereiche?)\b.*\b(?:potential|further development|need(?:ing)? improvement|for improvement|potentiel|renforces?|ameliores?|developper|potencial|mejora[rs]?|mejorad[oa]s?|fortalecid[oa]s?|desenvolvimento|melhori[ao]s?|entwicklungspotenzial|entwicklungspotential|verbesserungspotenzial|weiterentwicklung)\b/,
  },
  {
    kind: 'WELL_DEVELOPED',
    says: /\b(?:areas?|aspects?|domaines?|aspectos?|ambitos?|bereiche?)\b.*\b(?:well developed|bien developpee?s?|bien desarrollad[oa]s?|bem desenvolvid[oa]s?|gut entwickelt)\b|\b(?:well developed|gut entwickelte)\b.*\b(?:areas?|aspects?|bereiche?)\b/,
  },
];

/** How a kind of finding is written in a finding's reference. */
export const KIND_SLUGS: Readonly<Record<FindingKind, string>> = {
  WELL_DEVELOPED: 'well-developed',
  AREA_FOR_DEVELOPMENT: 'area-for-development',
};
