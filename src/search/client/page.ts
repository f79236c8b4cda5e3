import { SeedbedSearch } from './search-element.ts';

customElements.define('seedbed-search', SeedbedSearch);
