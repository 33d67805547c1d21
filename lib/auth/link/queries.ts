import "server-only";
import { tokenHolder } from "@/lib/account/queries";

/** Whom a link of a letter signs in, for its page; undefined where it served, is too old or never was. */
export function findMagic(token: string): { name: string; email: string } | undefined {
  const holder = tokenHolder("magic", token);
  return holder && { name: holder.name, email: holder.email };
}
