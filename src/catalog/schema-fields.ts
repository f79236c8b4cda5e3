import { z } from 'astro/zod';

export type SchemaField = { name: string; type: string; description: string };

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Fields of an object schema in words a person reads, nested objects indented by their path. */
export function schemaFields(schema: z.ZodType): SchemaField[] {
  return fieldsOf(z.toJSONSchema(schema, { io: 'output' }), '');
}

function fieldsOf({ properties = {} }: JsonSchema, prefix: string): SchemaField[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    if (typeof field === 'boolean') return [];
    const path = `${prefix}${name}`;
    const inner = objectIn(field);
    return [{ name: path, type: typeOf(field), description: field.description ?? '' }, ...(inner === null ? [] : fieldsOf(inner, `${path}.`))];
  });
}

/** The object that a field holds, alone or as the items of a list; evidence is described once, by name. */
function objectIn(field: JsonSchema): JsonSchema | null {
  const held = field.type === 'array' && typeof field.items === 'object' && !Array.isArray(field.items) ? field.items : field;
  return held.properties === undefined || isEvidence(held) ? null : held;
}

function isEvidence({ properties = {} }: JsonSchema): boolean {
  return 'sentence' in properties && 'abstract' in properties;
}

function typeOf(field: JsonSchema): string {
  if (field.enum !== undefined) return field.enum.map(String).join(' | ');
  if (field.anyOf !== undefined) return field.anyOf.map((option) => (typeof option === 'boolean' ? 'any' : typeOf(option))).join(' or ');
  if (field.type === 'array') {
    const items = typeof field.items === 'object' && !Array.isArray(field.items) ? typeOf(field.items) : 'pair';
    return `list of ${items}`;
  }
  if (field.properties !== undefined) return isEvidence(field) ? 'evidence' : 'object';
  return field.type === undefined ? 'any' : String(field.type);
}
