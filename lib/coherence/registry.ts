import { accountNotOurs } from "./rules/account-not-ours";
import { budgetOverrun } from "./rules/budget-overrun";
import { budgetWithoutObjective } from "./rules/budget-without-objective";
import { channelWithoutObjective } from "./rules/channel-without-objective";
import { channelWithoutPersona } from "./rules/channel-without-persona";
import { conquestOnly } from "./rules/conquest-only";
import { contentForNobody } from "./rules/content-for-nobody";
import { dearOpinion } from "./rules/dear-opinion";
import { duplicateAnalysis } from "./rules/duplicate-analysis";
import { duplicateTools } from "./rules/duplicate-tools";
import { duplicateWatch } from "./rules/duplicate-watch";
import { fad } from "./rules/fad";
import { feedbackUnanswered } from "./rules/feedback-unanswered";
import { gapWithoutDecision } from "./rules/gap-without-decision";
import { hoursOverbooked } from "./rules/hours-overbooked";
import { impactUntested } from "./rules/impact-untested";
import { impossibleOrder } from "./rules/impossible-order";
import { incompleteStep } from "./rules/incomplete-step";
import { isolatedChannel } from "./rules/isolated-channel";
import { keywordOverlap } from "./rules/keyword-overlap";
import { lateStep } from "./rules/late-step";
import { lowMotivation } from "./rules/low-motivation";
import { magicTool } from "./rules/magic-tool";
import { noBudget } from "./rules/no-budget";
import { noChange } from "./rules/no-change";
import { noCompetitor } from "./rules/no-competitor";
import { noDecision } from "./rules/no-decision";
import { noImpact } from "./rules/no-impact";
import { noObjective } from "./rules/no-objective";
import { noOfflineLink } from "./rules/no-offline-link";
import { noPersona } from "./rules/no-persona";
import { noReview } from "./rules/no-review";
import { noWatch } from "./rules/no-watch";
import { objectiveNotSmart } from "./rules/objective-not-smart";
import { objectiveUnrealistic } from "./rules/objective-unrealistic";
import { objectiveWithoutKpi } from "./rules/objective-without-kpi";
import { objectiveWithoutMeans } from "./rules/objective-without-means";
import { onePairOfHands } from "./rules/one-pair-of-hands";
import { personaUnreached } from "./rules/persona-unreached";
import { personaWithoutEvidence } from "./rules/persona-without-evidence";
import { retentionOnly } from "./rules/retention-only";
import { sameProfileFedTwice } from "./rules/same-profile-fed-twice";
import { sameSiteManyHands } from "./rules/same-site-many-hands";
import { skillMissing } from "./rules/skill-missing";
import { staleKpi } from "./rules/stale-kpi";
import { strategyNotShared } from "./rules/strategy-not-shared";
import { teamWithoutObjective } from "./rules/team-without-objective";
import { templateText } from "./rules/template-text";
import { timeOnPeers } from "./rules/time-on-peers";
import { tooManyObjectives } from "./rules/too-many-objectives";
import { toolBeforeStrategy } from "./rules/tool-before-strategy";
import { undecidedFollowup } from "./rules/undecided-followup";
import { vanityGrowth } from "./rules/vanity-growth";
import { wrongPeople } from "./rules/wrong-people";

/** Every rule, sign by sign, in the order in which findings with the same at stake are told. */
export const rules = [
  noObjective,
  tooManyObjectives,
  objectiveNotSmart,
  objectiveUnrealistic,
  noDecision,
  lowMotivation,
  templateText,
  noPersona,
  personaWithoutEvidence,
  personaUnreached,
  channelWithoutPersona,
  wrongPeople,
  contentForNobody,
  timeOnPeers,
  vanityGrowth,
  noCompetitor,
  noImpact,
  impactUntested,
  channelWithoutObjective,
  fad,
  toolBeforeStrategy,
  magicTool,
  dearOpinion,
  isolatedChannel,
  noOfflineLink,
  conquestOnly,
  retentionOnly,
  teamWithoutObjective,
  sameSiteManyHands,
  strategyNotShared,
  duplicateTools,
  duplicateWatch,
  keywordOverlap,
  sameProfileFedTwice,
  duplicateAnalysis,
  objectiveWithoutKpi,
  staleKpi,
  gapWithoutDecision,
  noReview,
  noChange,
  undecidedFollowup,
  noWatch,
  feedbackUnanswered,
  noBudget,
  budgetWithoutObjective,
  objectiveWithoutMeans,
  hoursOverbooked,
  budgetOverrun,
  skillMissing,
  incompleteStep,
  lateStep,
  impossibleOrder,
  onePairOfHands,
  accountNotOurs,
] as const;

export type RuleId = (typeof rules)[number]["id"];
