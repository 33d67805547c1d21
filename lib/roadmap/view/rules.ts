/** What the address of the roadmap asks for. */
export type Asked = {
  as: "list" | "timeline";
  mine: boolean;
  /** the step whose answers are open under the timeline */
  step: string | null;
  /** first month shown, `YYYY-MM`, where somebody turned the page */
  from: string | null;
};

/** Reads an untrusted address; what it does not understand is not asked. */
export function asked(search: Record<string, string | string[] | undefined>): Asked {
  const { view, who, step, from } = search;
  return {
    as: view === "list" ? "list" : "timeline",
    mine: who === "me",
    step: typeof step === "string" ? step : null,
    from: typeof from === "string" && /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(from) ? from : null,
  };
}

/** The address that asks for this. */
export function hrefOf(base: string, { as, mine, step, from }: Asked): string {
  const search = new URLSearchParams();
  if (as === "list") search.set("view", as);
  if (mine) search.set("who", "me");
  if (step) search.set("step", step);
  if (from) search.set("from", from);
  return search.size > 0 ? `${base}?${search}` : base;
}
