import '../style/main.css';
import { offerCopies } from './copy.ts';
import { enliven } from './live.ts';
import { offerSuggestions } from './suggest.tsx';

// Pages are whole without this. It adds what a browser can do beside: citations to copy, filters that
// take effect at once, and offers while somebody types.

function enhance(): void {
  offerCopies();
  offerSuggestions();
}

enhance();
enliven(enhance);
