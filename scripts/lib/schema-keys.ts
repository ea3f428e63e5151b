import * as z from 'zod';

/** Lists the field names that `schema` allows at `path`, in the order of the schema. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	let here = unwrap(schema);
	for (const part of path) {
		const next = step(here, part);
		if (next === undefined) return [];
		here = unwrap(next);
	}
	return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function step(schema: z.core.$ZodType, part: PropertyKey): z.core.$ZodType | undefined {
	if (schema instanceof z.ZodObject) return schema.shape[String(part)];
	if (schema instanceof z.ZodRecord) return schema.valueType;
	if (schema instanceof z.ZodArray) return schema.element;
	return undefined;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
		return unwrap(schema.unwrap());
	return schema;
}
