import "server-only";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import { now } from "@/lib/clock";
import { forAudience } from "@/lib/coherence/audience";
import { checkReading, type Report } from "@/lib/coherence/check";
import { findingsSince } from "@/lib/engagement/findings/course/queries";
import { loadChecked } from "@/lib/engagement/findings/queries";
import { type Frozen, loadFrozen } from "@/lib/engagement/freeze/queries";
import { type Reading, read } from "@/lib/engagement/reading/rules";
import { Refused } from "@/lib/errors";
import { coherenceSettings } from "@/lib/practice/coherence/queries";
import { agendaKept, agendaOf, dueBack, lengthOf, type Point } from "./agenda/rules";
import { reviewOf } from "./find";
import { beginning, sealOf, signaturesOf } from "./hold/rules";
import { decisionView, type PointView, pointView, takenView } from "./point/rules";
import {
  decisionsOf,
  heldReviews,
  minutesName,
  plannedReviews,
  type Review,
  reviewBefore,
  reviewDay,
} from "./rules";
import { actionsOf, type Told, toldSince } from "./since/rules";

/** What the list of reviews shows: those to come with their agenda so far, those held with what was decided and who signed. Suppliers: `not_found`. */
export function listReviews(viewer: Viewer, engagementId: string) {
  const { sight, reading, report } = loadChecked(viewer, engagementId);
  if (!seesWhole(sight.standing.role)) throw new Refused("not_found");
  const shared = forAudience(report, "client");
  const { role } = sight.standing;
  return {
    name: reading.engagement.name,
    today: reading.today,
    rhythmWeeks: reading.one("means")?.data.reviewRhythmWeeks ?? null,
    may: { hold: can(role, "sign"), edit: can(role, "edit") },
    people: peopleOf(reading),
    planned: plannedReviews(reading).map((review) => ({
      ...head(reading, review),
      agenda: pointsOf(reading, shared, review).map((point) => pointView(reading, shared, point)),
      begun: beginning(reading, review.id) !== null,
    })),
    due: dueBack(reading).map((decision) => takenView(reading, decision)),
    held: heldReviews(reading).map((review) => ({
      ...head(reading, review),
      decisions: decisionsOf(reading, review.id).map(({ id, data }) => ({
        id,
        question: data.question,
        reason: data.reason,
      })),
      frozen: sealOf(reading, review.id) !== null,
      signatures: signaturesOf(reading, review.id, sealOf(reading, review.id)),
    })),
  };
}
export type ReviewList = ReturnType<typeof listReviews>;

/**
 * One review: its agenda with all that its points show, what was decided, who signed what. A review that was closed is read from
 * the state that was frozen with it, whatever changed since. The same for everybody who sees the whole; refuses `not_found`.
 */
export function readReview(viewer: Viewer, engagementId: string, reviewId: string) {
  const { sight, reading, report, review } = reviewOf(viewer, { engagementId, reviewId }, "read");
  const seal = review.data.state === "held" ? sealOf(reading, review.id) : null;
  const state = seal && frozenOf(viewer, engagementId, seal.frozen);
  const then = state ? read(state.engagement, reviewDay(review) || reading.today) : reading;
  const shared = state ? forAudience(checkReading(then, coherenceSettings()), "client") : report;
  // What was held elsewhere has no agenda but the points that were written: today's would be another one.
  const elsewhere = review.data.state === "held" && !state && !beginning(reading, review.id);
  const points = elsewhere ? agendaKept([], review) : pointsOf(then, shared, review);
  const previous = reviewBefore(then, review);
  const { role } = sight.standing;
  return {
    ...head(then, review),
    engagement: { id: engagementId, name: reading.engagement.name },
    today: then.today,
    now: now(),
    may: { hold: can(role, "sign"), edit: can(role, "edit") },
    role,
    me: sight.standing.personId,
    people: peopleOf(reading),
    begun: beginning(reading, review.id),
    agenda: points.map((point): PointView => pointView(then, shared, point, review.id)),
    minutesLong: lengthOf(points),
    decisions: decisionsOf(then, review.id).map((decision) => ({
      ...decisionView(then, decision),
      kpi: then.to("measures", decision.id, "kpi")[0]?.data.name ?? null,
    })),
    since: {
      previous: previous
        ? { id: previous.id, day: reviewDay(previous), title: previous.data.title }
        : null,
      actions: previous ? actionsOf(then, previous.id) : [],
      changes: previous ? changesSince(viewer, engagementId, then, previous) : null,
      findings:
        previous && !elsewhere
          ? findingsSince(
              viewer,
              engagementId,
              reviewDay(previous),
              state && seal && { frozen: seal.frozen, reading: then },
            )
          : [],
    },
    seal,
    /** whether the state that is signed is here and is the very one: null where it was frozen elsewhere */
    intact: seal ? (state ? state.digest === seal.digest : null) : null,
    signatures: signaturesOf(reading, review.id, seal),
    own: review.data.points,
    order: review.data.order,
    minutes: minutesName(review.id),
    /** the minutes as they were signed; null where they are still written live */
    frozenMinutes: state
      ? (state.engagement.prose.find(({ name }) => name === minutesName(review.id))?.doc ?? empty)
      : null,
  };
}
export type ReviewView = ReturnType<typeof readReview>;

const empty = { type: "doc", content: [] };

function head(reading: Reading, review: Review) {
  const { title, plannedAt, place, state, heldOn } = review.data;
  return {
    id: review.id,
    title,
    day: reviewDay(review),
    time: plannedAt?.slice(11) ?? null,
    plannedAt,
    place,
    state,
    heldOn,
    attendees: reading
      .to("attendee", review.id, "person")
      .map(({ id, data }) => ({ id, name: data.name })),
  };
}

function pointsOf(reading: Reading, report: Report, review: Review): Point[] {
  const begun = beginning(reading, review.id);
  return begun ? agendaKept(begun.agenda, review) : agendaOf(reading, report, review);
}

/** What changed since the state frozen at the review before; null where none was frozen here. */
function changesSince(
  viewer: Viewer,
  engagementId: string,
  reading: Reading,
  previous: Review,
): Told[] | null {
  const seal = sealOf(reading, previous.id);
  const state = seal && frozenOf(viewer, engagementId, seal.frozen);
  return state ? toldSince(read(state.engagement, reviewDay(previous)), reading) : null;
}

/** A state that came in by name only, with an imported file, is not here. */
function frozenOf(viewer: Viewer, engagementId: string, id: string): Frozen | null {
  try {
    return loadFrozen(viewer, engagementId, id);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

function peopleOf(reading: Reading) {
  return reading
    .all("person")
    .filter(({ data }) => data.name !== "")
    .map(({ id, data }) => ({ id, name: data.name, side: data.side }));
}
