import { z } from "zod";
import { queryOf } from "../address/rules";
import { askedOfPortfolio } from "../schema";

const viewName = z
  .string()
  .trim()
  .min(1, "empty")
  .max(60, "too_long")
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, "unprintable");
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, "not_an_id");

/** A query of the list's address, kept in the one way of writing it; the page one was on is no part of a view. */
const query = z
  .string()
  .max(400)
  .transform((text) => {
    const asked = askedOfPortfolio.parse(Object.fromEntries(new URLSearchParams(text)));
    return queryOf({ ...asked, page: 1 });
  });

export const saveViewInput = z.strictObject({ name: viewName, query });
export const renameViewInput = z.strictObject({ id, name: viewName });
export const viewInput = z.strictObject({ id });
export const defaultViewInput = z.strictObject({ id: id.nullable() });

export type SaveViewInput = z.output<typeof saveViewInput>;
export type RenameViewInput = z.output<typeof renameViewInput>;
export type ViewInput = z.output<typeof viewInput>;
export type DefaultViewInput = z.output<typeof defaultViewInput>;
