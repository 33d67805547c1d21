import type { z } from "zod";

/** What a form says after it was sent: problems by field as keys of sentences, and what to keep in the fields. */
export type FormState = {
  errors: Record<string, string>;
  values: Record<string, string>;
  done?: boolean;
} | null;

/** The fields that a schema names, read from a form; the first problem of each, and what was typed but passwords. */
export function readForm<S extends z.ZodObject>(
  schema: S,
  form: FormData,
): { ok: true; data: z.output<S> } | { ok: false; state: NonNullable<FormState> } {
  const typed = Object.fromEntries(
    Object.keys(schema.shape).map((key) => [key, String(form.get(key) ?? "")]),
  );
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { ok: true, data: parsed.data };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0])] ??= issue.message;
  return { ok: false, state: { errors, values: kept(typed) } };
}

/** One problem beside one field, with what was typed kept. */
export function problem(form: FormData, field: string, error: string): NonNullable<FormState> {
  const typed = [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return { errors: { [field]: error }, values: kept(Object.fromEntries(typed)) };
}

// A password never travels back.
function kept(typed: Record<string, string>): Record<string, string> {
  const { password: _, current: __, ...rest } = typed;
  return rest;
}
