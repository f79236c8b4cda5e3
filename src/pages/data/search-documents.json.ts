import { loadCatalog } from '#catalog/index.ts';
import { path } from '#catalog/urls.ts';
import { searchDocuments } from '../../search/documents.ts';

/** What search indexes: an intermediate file, which the indexing removes from the built site. */
export async function GET(): Promise<Response> {
  const documents = searchDocuments(await loadCatalog(), (url) => url.slice(path().length));
  return new Response(JSON.stringify(documents), { headers: { 'Content-Type': 'application/json' } });
}
