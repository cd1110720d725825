/** @jsxImportSource react */
import 'graphiql/style.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import type { Example } from './example.ts';
import { mendParts } from './mends.ts';
import { showPart } from './parts.ts';
import { SITE } from './site.ts';
import { Workbench } from './workbench.tsx';

// The page around GraphiQL. What is shared in the address is read here, so that the server prints nothing
// into the page.

async function loadExamples(): Promise<readonly Example[]> {
  const response = await fetch(`${SITE}/graphiql/examples.json`);
  // The server of this page wrote them.
  return response.ok ? ((await response.json()) as readonly Example[]) : [];
}

const element = document.getElementById('graphiql');
if (element !== null) {
  showPart('answer');
  mendParts(element);
  createRoot(element).render(<Workbench examples={await loadExamples().catch(() => [])} />);
}
