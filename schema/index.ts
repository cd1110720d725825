import './assessment.ts';
import './common-findings.ts';
import './coverage.ts';
import './domain.ts';
import './finding.ts';
import './finding-facets.ts';
import './guiding-principle.ts';
import './indicator-area.ts';
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
import { carrySets } from './finding-set.ts';

/** The graph: every type above, with the cursors of its lists held and their facets told what they count. */
export const schema = enforceCursors(carrySets(builder.toSchema()));
