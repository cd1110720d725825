/**
 * The databases that tests copy: to copy one takes a tenth of what it takes to migrate and to load
 * anew. Nobody can connect to them, so nobody can change them.
 */
export const TEMPLATES = { migrated: 'template_migrated', loaded: 'template_loaded' } as const;
