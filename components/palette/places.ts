import type { Account } from "@/components/shell/account";
import type { Part } from "@/lib/search/rules";

/** A page that the palette leads to; `hint` is said beside it and looked in too. */
export type Page = { label: string; hint?: string; href: string };

/** Something found, as the search answers it. */
export type Found = {
  kind: string;
  title: Part[];
  body: Part[];
  /** what sort of thing it is, and in which engagement */
  label: string;
  engagement: string;
  href: string;
};

export type PaletteProps = {
  pages: readonly Page[];
  /** the engagement whose pages one is on */
  engagementId?: string;
  account: Account;
  newHref?: string;
  seeAsHref?: string;
};
