/** @jsxImportSource react */

function Icon({ name, paths }: { readonly name: string; readonly paths: readonly string[] }) {
  return (
    <svg
      className={name}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      aria-hidden
    >
      {paths.map((d) => (
        <path key={d} d={d} strokeLinecap="round" />
      ))}
    </svg>
  );
}

export const ExamplesIcon = () => (
  <Icon name="mgi-list" paths={['M9 6h11M9 12h11M9 18h11', 'M4 6h.5M4 12h.5M4 18h.5']} />
);

export const GuidesIcon = () => (
  <Icon
    name="mgi-guides"
    paths={[
      'M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2',
      'M12 6c2-1.5 5-2 8-2v14c-3 0-6 .5-8 2',
      'M12 6v14',
    ]}
  />
);

export const LinkIcon = () => (
  <Icon
    name="mgi-link"
    paths={[
      'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3',
      'M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7L12 17.7',
    ]}
  />
);
