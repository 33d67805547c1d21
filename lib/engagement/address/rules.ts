import { audienceSectionOf } from "@/lib/audience/sections/rules";
import type { Finding, Place } from "@/lib/coherence/finding";
import { diagnosticSectionOf } from "@/lib/diagnostic/sections/rules";
import { sectionOf } from "@/lib/strategy/sections/rules";
import type { Kind } from "../rules";
import { fieldId } from "./field/rules";

type Way = { page: string | null; href: string | null };

/** The page that a finding is about and the way to the very field; null where no page edits that yet. */
export function wayTo({ leads }: Pick<Finding, "leads">, engagementId: string): Way {
  return wayToItem(leads, engagementId);
}

/** The page that an item is on and the way to it there, to its very field where one is named. */
export function wayToItem(leads: Place, engagementId: string): Way {
  const page = pageOf(leads.kind);
  if (!page) return { page: null, href: null };
  const section = sectionFor(leads);
  const paged = leads.kind === "step" || leads.kind === "review" || leads.kind === "kpi";
  const own = paged && leads.id !== null ? `/${leads.id}` : "";
  const hash = leads.id === null ? "" : `#${anchor(leads, leads.id)}`;
  return {
    page,
    href: `/engagements/${engagementId}/${page}${own}${section ? `?section=${section}` : ""}${hash}`,
  };
}

function pageOf(kind: Kind): string | null {
  if (sectionOf(kind)) return "strategy";
  if (diagnosticSectionOf(kind)) return "diagnostic";
  if (audienceSectionOf(kind)) return "audience";
  if (kind === "step") return "roadmap";
  if (kind === "review" || kind === "decision") return "reviews";
  return kind === "kpi" ? "kpis" : null;
}

function sectionFor({ kind, field }: Place): string | null {
  // What holds a person back is not among their fields: it has a place of its own.
  if (field === "hindrances") return "hindrances";
  return sectionOf(kind) ?? diagnosticSectionOf(kind) ?? audienceSectionOf(kind);
}

/** An item without a field is led to as a whole. */
function anchor(leads: Place, id: string): string {
  return leads.field ? fieldId(id, leads.field) : id;
}
