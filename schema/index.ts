import './assessment.ts';
import './domain.ts';
import './finding.ts';
import './finding-instruments.ts';
import './guiding-principle.ts';
import './indicator-area.ts';
import './instrument.ts';
import './jurisdiction.ts';
import './jurisdiction-group.ts';
import './meta.ts';
import './objective.ts';
import './objective-action.ts';
import './objective-mapping.ts';
import './principle-mapping.ts';
import './process-step.ts';
import './profile.ts';
import './profile-domain.ts';
import './publication.ts';
import './region.ts';
import './release.ts';
import './source-document.ts';
import { builder } from './builder.ts';
import { enforceCursors } from './cursor.ts';

/** The graph: every type above, with the cursors of its lists held. */
export const schema = enforceCursors(builder.toSchema());
