/** @jsxImportSource react */
import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { type GraphiQLPlugin, usePluginStore } from '@graphiql/react';
import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { readPart, showPart, watchPart } from './parts.ts';

/** What a panel is called where its title is too long for a phone. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  [DOC_EXPLORER_PLUGIN.title]: 'Documentation',
};

interface PartButtonProps {
  readonly name: string;
  readonly isShown: boolean;
  readonly show: () => void;
}

function PartButton({ name, isShown, show }: PartButtonProps) {
  return (
    <button type="button" aria-pressed={isShown} onClick={show}>
      {name}
    </button>
  );
}

/** Buttons for the parts of the page and for each panel, where there is room for one alone. */
export function PartButtons({ parent }: { readonly parent: Element }) {
  const shown = useSyncExternalStore(watchPart, readPart);
  const { plugins, visiblePlugin, setVisiblePlugin } = usePluginStore();
  const showPanel = (plugin: GraphiQLPlugin) => {
    setVisiblePlugin(plugin);
    showPart('panel');
  };
  return createPortal(
    <>
      <PartButton name="Answer" isShown={shown === 'answer'} show={() => showPart('answer')} />
      <PartButton
        name="Question"
        isShown={shown === 'question'}
        show={() => showPart('question')}
      />
      {plugins.map((plugin) => (
        <PartButton
          key={plugin.title}
          name={SHORT_NAMES[plugin.title] ?? plugin.title}
          isShown={shown === 'panel' && visiblePlugin === plugin}
          show={() => showPanel(plugin)}
        />
      ))}
    </>,
    parent,
  );
}
