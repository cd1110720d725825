/** Whole lines that open a slide of the page; a list of findings never runs across one. */
export const SLIDE_MARKERS = [
  'Key findings',
  'Introduction',
  'Principales conclusions',
  'Principales constatations',
  'Introducción',
  'Einleitung',
] as const;

/** Whole lines of the page's shell that are no domain heading. */
export const SHELL_LINES = [
  'Indicateurs de gouvernance des migrations (IGM)',
  'Indicateurs de gouvernance des migrations',
  'Migration Governance Indicators (MGI)',
  'Migration Governance Indicators',
] as const;

/** Openings of the shell's paragraphs, which every page repeats. English ones are from memory. */
export const SHELL_OPENINGS = [
  "En 2015, l'OIM a élaboré",
  'Cliquez sur la roue',
  'Les indicateurs de gouvernance des migrations (IGM) sont un outil',
  'Pour de plus amples informations sur le processus relatif aux IGM',
  'Les indicateurs dans ce domaine',
  'Les indicateurs de cette catégorie',
  "Ce domaine met l'accent",
  'Ce domaine comprend',
  'Ce domaine étudie',
  'Ce domaine analyse',
  'In 2015, IOM developed',
  'Click on the wheel',
  'Indicators in this category',
  'Indicators in this domain',
] as const;

/** Openings of paragraphs around the findings that say nothing of the place itself. */
export const FURNITURE_OPENINGS = [
  'Click the icons on the wheel',
  'Cliquez sur les icônes de la roue',
  'The Migration Governance Indicators (MGI) initiative is',
  'Les Indicateurs de gouvernance des migrations (IGM) sont un programme',
] as const;

/** Openings of the paragraph that introduces a profile. Spanish ones are from memory. */
export const INTRODUCTION_OPENINGS = [
  'This Profile describes',
  'This country Profile describes',
  'This local Profile describes',
  'Ce profil décrit',
  'Ce profil local décrit',
  'Ce profil national décrit',
  'Ce profil de pays décrit',
  'Este perfil describe',
  'Este perfil local describe',
  'Este perfil nacional describe',
] as const;
