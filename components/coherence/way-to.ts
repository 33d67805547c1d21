import { fieldId } from "@/components/strategy/field-id";
import type { Finding, Place } from "@/lib/coherence/finding";
import type { Kind } from "@/lib/engagement/rules";
import { sectionOf } from "@/lib/strategy/sections/rules";

type Way = { page: string | null; href: string | null };

/** The page that a finding is about and the way to the very field; null where no page edits that yet. */
export function wayTo(finding: Finding, engagementId: string): Way {
  const { leads } = finding;
  const page = pageOf(leads.kind);
  if (!page) return { page: null, href: null };
  const section = sectionOf(leads.kind);
  const hash = leads.id === null ? "" : `#${anchor(leads, leads.id)}`;
  return {
    page,
    href: `/engagements/${engagementId}/${page}${section ? `?section=${section}` : ""}${hash}`,
  };
}

function pageOf(kind: Kind): string | null {
  if (sectionOf(kind)) return "strategy";
  return kind === "kpi" ? "kpis" : null;
}

/** An item without a field is led to as a whole. */
function anchor(leads: Place, id: string): string {
  return leads.field ? fieldId(id, leads.field) : id;
}
