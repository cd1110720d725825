import './assessment.ts';
import './domain.ts';
import './finding.ts';
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
import { enforcePageSizes } from './page.ts';

/** The graph: every type above, with the page sizes held. */
export const schema = enforcePageSizes(builder.toSchema());
