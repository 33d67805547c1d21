import type { Engagement } from "./schema";

/** What a supplier sees: the steps they own or work on, and what those point at; no figures, answers or talks. */
export function ownSteps(whole: Engagement, personId: string | null): Engagement {
  const own = new Set(
    whole.links
      .filter((link) => link.to === personId && (link.role === "owner" || link.role === "worker"))
      .map((link) => link.from)
      .filter((id) => whole.items.some((item) => item.id === id && item.kind === "step")),
  );
  const seen = new Set(own);
  for (const link of whole.links) if (own.has(link.from)) seen.add(link.to);
  if (personId) seen.add(personId);
  return {
    ...whole,
    items: whole.items.filter((item) => seen.has(item.id)),
    links: whole.links.filter((link) => own.has(link.from) && seen.has(link.to)),
    events: [],
    rounds: [],
    series: [],
    prose: [],
    threads: whole.threads.filter((thread) => thread.item !== null && own.has(thread.item)),
  };
}

/** What everybody but the consultants sees: not why a finding that nobody else knows of was set aside. */
export function withoutPrivateWords(whole: Engagement): Engagement {
  const known = narrowed.get(whole);
  if (known) return known;
  const events = whole.events.filter(({ data }) => data.audience !== "consultants");
  const engagement = events.length === whole.events.length ? whole : { ...whole, events };
  narrowed.set(whole, engagement);
  return engagement;
}

// One narrowed copy for each version in memory: what is computed over an engagement is kept by its identity.
const narrowed = new WeakMap<Engagement, Engagement>();
