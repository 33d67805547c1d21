import type { Place } from "./site";

/** A request of the matrix, made for something of a place. */
export type Request = { path: string; init?: RequestInit & { json?: unknown } };
/** A door of the build: the request that knocks at it, or in a word why it needs no knocking. */
export type Door = ((place: Place) => Request) | string;

const page = (rest: string) => (place: Place) => ({ path: `/engagements/${place.id}${rest}` });
const post = (path: string, json: unknown): Request => ({ path, init: { method: "POST", json } });
const at = (place: Place) => ({ engagementId: place.id, changeId: crypto.randomUUID() });
const review = (place: Place) => ({ ...at(place), reviewId: `${place.id}-review` });
const question = "vision.conviction";
/** What the decider of each client is held back by. */
const heldBackBy = "marketing_lies";

const emptyFile = {
  format: "azimut.engagement",
  version: 1,
  name: "Autre",
  strapline: "",
  locale: "fr",
  openedOn: "2026-03-12",
  items: [],
  links: [],
  events: [],
  rounds: [],
  series: [],
  prose: [],
  threads: [],
};

const gate = "before anybody is known: the secret it is given is the proof (e2e/access.spec.ts)";
const own =
  "acts on the asker alone, who is read from the session; the verb is in the verbs' matrix";
const ownersForm =
  "the practice's owner alone, read from the session; the verb is in the verbs' matrix";
const plain = "says nothing of anybody";

/** Every page and route handler of the build. A new one is one line here; one that is missing fails the test. */
export const paths: Record<string, Door> = {
  "/page": () => ({ path: "/" }),
  "/(account)/account/page": () => ({ path: "/account" }),
  "/(account)/account/second-factor/page": () => ({ path: "/account/second-factor" }),
  "/(account)/account/address/page": () => ({ path: "/account/address" }),
  "/(account)/account/address/[token]/route": gate,
  "/(portal)/portfolio/page": () => ({ path: "/portfolio" }),
  "/(portal)/portfolio/new/page": () => ({ path: "/portfolio/new" }),
  "/(portal)/portfolio/checks/page": () => ({ path: "/portfolio/checks" }),
  "/(portal)/portfolio/checks/[checkId]/page":
    "the check of who made it, of no engagement; the verb is in the verbs' matrix",
  "/check/[token]/route": "the token is the proof (e2e/check.spec.ts)",
  "/check/ask/[checkId]/page": "asks for a proof by link (e2e/check.spec.ts)",
  "/check/result/[checkId]/page": "asks for a proof by link (e2e/check.spec.ts)",
  "/check/closed/page": plain,
  "/api/check/route": "asks for a proof by link (e2e/check.spec.ts)",
  "/(portal)/practice/page": () => ({ path: "/practice" }),
  "/(portal)/practice/templates/page": () => ({ path: "/practice/templates" }),
  "/(portal)/practice/deleted/page": () => ({ path: "/practice/deleted" }),
  "/(portal)/practice/log/page": () => ({ path: "/practice/log" }),
  "/(portal)/practice/members/page": () => ({ path: "/practice/members" }),
  "/(portal)/practice/mail/page": () => ({ path: "/practice/mail" }),
  "/(portal)/practice/rules/page": () => ({ path: "/practice/rules" }),
  "/(portal)/rules/page": () => ({ path: "/rules" }),
  "/(portal)/practice/sign-in/page": () => ({ path: "/practice/sign-in" }),
  "/(portal)/engagements/[id]/page": page(""),
  "/(portal)/engagements/[id]/activity/page": page("/activity"),
  "/(portal)/engagements/[id]/coherence/page": page("/coherence"),
  "/(portal)/engagements/[id]/course/page": page("/course"),
  "/(portal)/engagements/[id]/diagnostic/page": page("/diagnostic?section=hindrances"),
  "/(portal)/engagements/[id]/audience/page": page("/audience"),
  "/(portal)/engagements/[id]/kpis/page": page("/kpis"),
  "/(portal)/engagements/[id]/kpis/[kpiId]/page": (place) => ({
    path: `/engagements/${place.id}/kpis/${place.kpi}`,
  }),
  "/(portal)/engagements/[id]/kpis/entry/page": page("/kpis/entry"),
  "/(portal)/engagements/[id]/kpis/import/page": page("/kpis/import"),
  "/(portal)/engagements/[id]/kpis/return/page": page("/kpis/return"),
  "/(portal)/engagements/[id]/maturity/page": page("/maturity"),
  "/(portal)/engagements/[id]/maturity/answer/page": page("/maturity/answer"),
  "/(portal)/engagements/[id]/roadmap/page": page("/roadmap"),
  "/(portal)/engagements/[id]/roadmap/[stepId]/page": (place) => ({
    path: `/engagements/${place.id}/roadmap/${place.step}`,
  }),
  "/(portal)/engagements/[id]/reviews/page": page("/reviews"),
  "/(portal)/engagements/[id]/reviews/[reviewId]/page": (place) =>
    page(`/reviews/${place.id}-review`)(place),
  "/(present)/engagements/[id]/reviews/[reviewId]/present/page": (place) =>
    page(`/reviews/${place.id}-review/present`)(place),
  "/(portal)/engagements/[id]/settings/page": page("/settings"),
  "/(portal)/engagements/[id]/settings/data/page": page("/settings/data"),
  "/(portal)/engagements/[id]/settings/sharing/page": page("/settings/sharing"),
  "/(portal)/engagements/[id]/welcome/page": page("/welcome"),
  "/(portal)/engagements/[id]/strategy/page": page("/strategy"),
  "/(portal)/engagements/[id]/strategy/compare/page": page("/strategy/compare?from=2000-01-01"),
  "/(portal)/engagements/[id]/strategy/document/page": page("/strategy/document"),
  "/(portal)/engagements/[id]/strategy/versions/page": page("/strategy/versions"),
  "/login/page": () => ({ path: "/login" }),
  "/login/forgotten/page": () => ({ path: "/login/forgotten" }),
  "/login/link/page": () => ({ path: "/login/link" }),
  "/login/code/page": () => ({ path: "/login/code" }),
  "/login/link/[token]/route": gate,
  "/invite/page": () => ({ path: "/invite" }),
  "/reset/page": () => ({ path: "/reset" }),
  "/setup/page": () => ({ path: "/setup" }),
  "/invite/[token]/route": gate,
  "/reset/[token]/route": gate,
  "/setup/[token]/route": gate,
  "/privacy/page": () => ({ path: "/privacy" }),
  "/unsubscribe/page": () => ({ path: "/unsubscribe" }),
  "/unsubscribe/[token]/route": gate,
  "/share/[token]/route": "the token is the proof (e2e/share.spec.ts)",
  "/shared/[shareId]/password/page":
    "asks for a proof by link, then for another (e2e/share.spec.ts)",
  "/shared/[shareId]/page": ({ share }) => ({ path: `/shared/${share.id}` }),
  "/shared/[shareId]/series/route": ({ share, kpi }) => ({
    path: `/shared/${share.id}/series?kpi=${kpi}&window=start`,
  }),
  "/api/auth/[...nextauth]/route": () => ({ path: "/api/auth/session" }),
  // Everybody may see the logo; giving it is the owner's, in the verbs' matrix.
  "/api/practice/logo/route": plain,
  "/api/account/data/route": () => ({ path: "/api/account/data" }),
  "/api/health/route": () => ({ path: "/api/health" }),
  "/api/edit/route": (place) =>
    post("/api/edit", {
      ...at(place),
      itemId: place.step,
      field: "what",
      from: place.canary,
      to: `${place.canary} deux`,
    }),
  "/api/answer/route": (place) =>
    post("/api/answer", { ...at(place), roundId: place.round, question, value: 1 }),
  // What a file opens is new: there is no other's to ask for.
  "/api/engagements/route": () => post("/api/engagements", emptyFile),
  "/api/engagements/[id]/imports/route": (place) => ({
    path: `/api/engagements/${place.id}/imports?name=a.csv&choices={}`,
    init: {
      method: "POST",
      body: "Date,Clicks,Impressions,CTR,Position\n2026-02-02,4,100,4%,12.5\n2026-02-03,6,140,4.29%,11\n",
    },
  }),
  "/api/engagements/[id]/export/route": (place) => ({
    path: `/api/engagements/${place.id}/export`,
  }),
  "/api/engagements/[id]/series/route": (place) => ({
    path: `/api/engagements/${place.id}/series?kpi=${place.kpi}&window=start`,
  }),
  // Its bytes are packed; it asks the document page, knocked at above, with the cookie of whoever asks.
  "/api/engagements/[id]/strategy/pdf/route":
    "prints the page that is knocked at, as its asker (e2e/versions.spec.ts)",
  "/api/engagements/[id]/strategy/tables/route": (place) => ({
    path: `/api/engagements/${place.id}/strategy/tables`,
  }),
  "/api/engagements/[id]/history/route": (place) => ({
    path: `/api/engagements/${place.id}/history?item=${place.step}&field=what`,
  }),
  "/api/engagements/[id]/talks/route": (place) => ({
    path: `/api/engagements/${place.id}/talks?item=${place.objective}`,
  }),
  "/api/search/route": (place) => ({
    path: `/api/search?q=${place.canary}&engagement=${place.id}`,
  }),
  "/_not-found/page": plain,
  "/_global-error/page": plain,
  "/favicon.ico/route": plain,
  "/icon.svg/route": plain,
};

/** What an action is given for a place, or why it needs no knocking. */
export type Action = ((place: Place) => Record<string, unknown>) | string;

/** Every server action of the build. What takes something away stands last: the owner opens each in this order. */
export const actions: Record<string, Action> = {
  "lib/auth/actions.ts signInAction": gate,
  "lib/access/seeing/actions.ts seeAsAction":
    "takes a form; e2e/see-as.spec.ts and the verb is in the verbs' matrix",
  "lib/access/seeing/actions.ts ownEyesAction": own,
  "lib/auth/actions.ts signOutAction": own,
  "lib/auth/link/actions.ts askLinkAction": gate,
  "lib/auth/link/actions.ts askResetAction": gate,
  "lib/auth/link/actions.ts enterByLinkAction": gate,
  "lib/auth/step/actions.ts codeAction": gate,
  "lib/account/factor/actions.ts enrolAction": own,
  "lib/account/factor/actions.ts removeFactorAction": own,
  "lib/account/factor/actions.ts renewRecoveryAction": own,
  "lib/account/factor/actions.ts demandFactorAction": ownersForm,
  "lib/account/factor/actions.ts liftFactorAction": ownersForm,
  "lib/account/address/actions.ts askAddressAction": own,
  "lib/account/address/actions.ts cancelAddressAction": own,
  "lib/account/address/actions.ts confirmAddressAction": gate,
  "lib/account/address/actions.ts mintAddressLinkAction": ownersForm,
  "lib/account/actions.ts setUpAction": gate,
  "lib/account/actions.ts resetAction": gate,
  "lib/account/actions.ts endSessionsAction": own,
  "lib/account/actions.ts endSessionAction": own,
  "lib/account/actions.ts languageAction": own,
  "lib/account/actions.ts themeAction": own,
  "lib/account/actions.ts renameAction": own,
  "lib/account/actions.ts changePasswordAction": own,
  "lib/account/erase/actions.ts eraseSelfAction": own,
  "lib/practice/members/actions.ts inviteMemberAction": ownersForm,
  "lib/practice/members/actions.ts revokeMemberInvitationAction": ownersForm,
  "lib/practice/members/actions.ts changeMemberRoleAction": ownersForm,
  "lib/practice/members/actions.ts removePracticeMemberAction": ownersForm,
  "lib/account/people/actions.ts joinAction": gate,
  "lib/account/people/actions.ts acceptInvitationAction": gate,
  "lib/practice/coherence/actions.ts changeRuleAction": ownersForm,
  "lib/practice/coherence/actions.ts changePatienceAction": ownersForm,
  "lib/practice/actions.ts changePracticeAction": own,
  "lib/notify/sent/actions.ts sendTestAction": own,
  "lib/notify/sent/actions.ts tryAgainAction": own,
  "lib/notify/smtp/actions.ts saveServerAction": own,
  "lib/notify/smtp/actions.ts forgetServerAction": own,
  "lib/practice/actions.ts removeLogoAction":
    "the practice's own, from its owner; the verb is in the verbs' matrix",
  "lib/practice/actions.ts putBeginningAwayAction": own,
  "lib/notify/wish/actions.ts wishAction": own,
  "lib/notify/wish/actions.ts wishByLinkAction": gate,
  "lib/portfolio/actions.ts openEngagementAction": own,
  "lib/engagement/template/own/actions.ts saveTemplateAction": ({ id }) => ({
    engagementId: id,
    name: "Autre",
    about: "",
  }),
  "lib/engagement/template/own/actions.ts renameTemplateAction": own,
  "lib/engagement/template/own/actions.ts removeTemplateAction": own,
  "lib/engagement/welcome/actions.ts welcomedAction": own,
  "lib/check/actions.ts createCheckAction": own,
  "lib/check/actions.ts renewCheckAction": own,
  "lib/check/actions.ts withdrawCheckAction": own,
  "lib/check/actions.ts eraseCheckAction": own,
  "lib/check/actions.ts openFromCheckAction": own,
  "lib/check/actions.ts finishCheckAction": gate,
  "lib/check/actions.ts eraseOwnCheckAction": gate,
  "lib/engagement/template/actions.ts openFromTemplateAction": own,
  "lib/portfolio/views/actions.ts saveViewAction": own,
  "lib/portfolio/views/actions.ts renameViewAction": own,
  "lib/portfolio/views/actions.ts removeViewAction": own,
  "lib/portfolio/views/actions.ts makeViewFirstAction": own,
  "lib/account/people/actions.ts inviteAction": ({ id }) => ({
    engagementId: id,
    people: [{ email: "autre@example.com", name: "Autre" }],
    role: "observer",
    line: "",
  }),
  "lib/account/people/actions.ts renewInvitationAction": ({ id, invitation }) => ({
    engagementId: id,
    invitationId: invitation.id,
  }),
  "lib/account/people/actions.ts revokeInvitationAction": ({ id, invitation }) => ({
    engagementId: id,
    invitationId: invitation.id,
  }),
  "lib/account/people/actions.ts mintResetAction": ({ id, people }) => ({
    engagementId: id,
    accountId: people[0],
  }),
  "lib/engagement/findings/actions.ts shareFindingAction": (place) => ({
    ...at(place),
    finding: place.waived,
  }),
  "lib/engagement/findings/actions.ts takeWaiverBackAction": (place) => ({
    ...at(place),
    finding: place.waived,
  }),
  "lib/engagement/findings/actions.ts waiveFindingAction": (place) => ({
    ...at(place),
    finding: place.waived,
    reason: "Plus tard",
    returnsOn: "2999-01-01",
  }),
  "lib/engagement/findings/actions.ts shareAllFindingsAction": at,
  "lib/engagement/findings/actions.ts settleFindingAction": (place) => ({
    ...at(place),
    ...place.cure,
  }),
  "lib/strategy/acceptance/actions.ts acceptObjectiveAction": (place) => ({
    ...at(place),
    itemId: place.objective,
    terms: place.terms,
  }),
  "lib/diagnostic/hindrance/actions.ts answerHindranceAction": (place) => ({
    ...at(place),
    statement: heldBackBy,
    value: 4,
  }),
  "lib/diagnostic/hindrance/actions.ts talkHeldAction": (place) => ({
    ...at(place),
    statement: heldBackBy,
    person: `person-${place.people[0]}`,
  }),
  "lib/diagnostic/hindrance/actions.ts stepOfHindranceAction": (place) => ({
    ...at(place),
    statement: heldBackBy,
  }),
  "lib/conversation/actions.ts openPassageAction": (place) => ({
    ...at(place),
    prose: "vision",
    from: "AAEA",
    to: "AAEA",
    quote: "Mots",
    text: "Mots",
  }),
  "lib/conversation/actions.ts openTalkAction": (place) => ({
    ...at(place),
    itemId: place.objective,
    text: "Bonjour",
  }),
  "lib/conversation/actions.ts replyAction": (place) => ({
    ...at(place),
    threadId: `${place.id}-thread`,
    text: "Bonjour",
  }),
  "lib/conversation/actions.ts resolveTalkAction": (place) => ({
    ...at(place),
    threadId: `${place.id}-thread`,
    resolved: true,
  }),
  "lib/conversation/actions.ts takeBackAction": (place) => ({
    ...at(place),
    commentId: `${place.id}-said`,
  }),
  "lib/course/actions.ts answerCourseAction": (place) => ({ ...at(place), what: "read" }),
  "lib/review/actions.ts planReviewAction": (place) => ({
    ...at(place),
    on: "2026-03-19",
    time: "14:30",
  }),
  "lib/review/actions.ts draftDecisionAction": (place) => ({
    ...review(place),
    point: "since",
    type: "plan",
  }),
  "lib/review/actions.ts settleDecisionAction": (place) => ({
    ...at(place),
    decisionId: `${place.id}-decision`,
    seen: { type: "plan", reason: place.hidden },
  }),
  "lib/review/actions.ts dropDecisionAction": (place) => ({
    ...at(place),
    decisionId: `${place.id}-decision`,
  }),
  "lib/review/actions.ts beginReviewAction": review,
  "lib/review/actions.ts closeReviewAction": review,
  "lib/review/actions.ts signReviewAction": (place) => ({ ...review(place), frozen: "none" }),
  "lib/review/actions.ts reopenReviewAction": review,
  "lib/review/actions.ts cancelReviewAction": review,
  "lib/strategy/version/actions.ts nameVersionAction": (place) => ({
    ...at(place),
    name: "Cap",
    approve: false,
  }),
  "lib/strategy/version/actions.ts approveVersionAction": (place) => ({
    ...at(place),
    frozen: "none",
    digest: "0".repeat(64),
  }),
  "lib/strategy/commitment/actions.ts signCommitmentAction": (place) => ({
    ...at(place),
    seen: { answer: "yes", reasons: place.hidden },
  }),
  "lib/engagement/edit/actions.ts addItemAction": (place) => ({
    engagementId: place.id,
    changeId: "matrix-added",
    kind: "step",
    data: { what: "Autre" },
  }),
  "lib/engagement/edit/undo/actions.ts undoChangeAction": (place) => ({
    ...at(place),
    of: "matrix-added",
  }),
  "lib/engagement/edit/copy/actions.ts copyItemAction": (place) => ({
    ...at(place),
    itemId: place.step,
    id: "matrix-copied",
    name: "Copie",
  }),
  "lib/engagement/edit/actions.ts moveItemAction": (place) => ({
    ...at(place),
    itemId: place.step,
    before: null,
  }),
  "lib/roadmap/finish/actions.ts finishStepAction": (place) => ({
    ...at(place),
    itemId: place.step,
  }),
  "lib/roadmap/finish/actions.ts reopenStepAction": (place) => ({
    ...at(place),
    itemId: place.step,
    to: "planned",
  }),
  "lib/roadmap/shift/actions.ts shiftStepAction": (place) => ({
    ...at(place),
    itemId: place.step,
    weeks: 1,
    seen: { startsOn: "2026-03-12", endsOn: "2026-03-12", fruitsOn: "2026-03-12" },
  }),
  "lib/roadmap/progress/actions.ts advanceStepAction": (place) => ({
    ...at(place),
    itemId: place.step,
    from: { state: "planned", progress: 0 },
    to: { state: "started", progress: 50 },
  }),
  "lib/roadmap/idea/actions.ts makeStepOfIdeaAction": (place) => ({
    ...at(place),
    itemId: `${place.id}-idea`,
  }),
  "lib/kpi/actions.ts createKpiAction": (place) => ({ ...at(place), data: { name: "Autre" } }),
  "lib/kpi/actions.ts typeValueAction": (place) => ({
    ...at(place),
    kpiId: place.kpi,
    day: "2026-01-12",
    from: null,
    to: 3,
  }),
  "lib/kpi/actions.ts typeReturnAction": (place) => ({
    ...at(place),
    channelId: `${place.id}-channel`,
    month: "2026-01",
    type: "margin",
    from: null,
    to: 90_000,
  }),
  "lib/kpi/actions.ts previewImportAction": ({ id, importId }) => ({ engagementId: id, importId }),
  "lib/kpi/actions.ts publishImportAction": (place) => ({
    ...at(place),
    importId: place.importId,
    feeds: [{ series: 0, kpiId: place.kpi, onChange: "take" }],
  }),
  "lib/kpi/actions.ts undoImportAction": (place) => ({ ...at(place), importId: place.importId }),
  "lib/kpi/actions.ts discardImportAction": ({ id, importId }) => ({ engagementId: id, importId }),
  "lib/maturity/actions.ts openRoundAction": (place) => ({ ...at(place), form: "full" }),
  "lib/maturity/actions.ts answerAction": (place) => ({
    ...at(place),
    roundId: place.round,
    question,
    value: 1,
  }),
  "lib/maturity/actions.ts revealAction": (place) => ({ ...at(place), roundId: place.round }),
  "lib/maturity/actions.ts retainAction": (place) => ({
    ...at(place),
    roundId: place.round,
    question,
    value: 2,
  }),
  "lib/maturity/actions.ts retainRestAction": (place) => ({ ...at(place), roundId: place.round }),
  "lib/maturity/actions.ts liftAction": (place) => ({ ...at(place), question, from: 1 }),
  "lib/engagement/edit/actions.ts archiveItemAction": (place) => ({
    ...at(place),
    itemId: place.objective,
  }),
  "lib/engagement/edit/actions.ts restoreItemAction": (place) => ({
    ...at(place),
    itemId: place.objective,
  }),
  "lib/diagnostic/hindrance/actions.ts eraseHindrancesAction": at,
  "lib/share/actions.ts unlockShareAction": "the password is the proof (e2e/share.spec.ts)",
  "lib/share/actions.ts createShareAction": ({ id }) => ({
    engagementId: id,
    resource: { page: "dashboard" },
    moment: { is: "live" },
    label: "",
    days: 7,
    password: null,
  }),
  "lib/share/actions.ts renewShareAction": ({ id, share }) => ({
    engagementId: id,
    shareId: share.id,
    days: 7,
  }),
  "lib/share/actions.ts revokeShareAction": ({ id, share }) => ({
    engagementId: id,
    shareId: share.id,
  }),
  "lib/account/people/actions.ts changeRoleAction": ({ id, people }) => ({
    engagementId: id,
    accountId: people[1],
    role: "observer",
  }),
  "lib/account/people/actions.ts removeMemberAction": ({ id, people }) => ({
    engagementId: id,
    accountId: people[1],
  }),
  "lib/note/actions.ts addNoteAction": (place) => ({
    engagementId: place.id,
    itemId: place.step,
    text: "Autre",
  }),
  "lib/note/actions.ts changeNoteAction": (place) => ({
    engagementId: place.id,
    noteId: `${place.id}-note`,
    from: place.secret,
    text: "Autre",
  }),
  "lib/note/actions.ts removeNoteAction": (place) => ({
    engagementId: place.id,
    noteId: `${place.id}-note`,
  }),
  "lib/account/people/actions.ts leaveAction": ({ id }) => ({ engagementId: id }),
  "lib/engagement/removal/actions.ts deleteEngagementAction": (place) => ({
    engagementId: place.id,
    name: place.canary,
  }),
  "lib/engagement/removal/actions.ts restoreEngagementAction": ({ id }) => ({ engagementId: id }),
};

/** Actions that the people of the client alone may open: consultants answer no hindrance. */
export const theClientsOwn = new Set([
  // One takes back one's own words, and it is the decider who spoke.
  "lib/conversation/actions.ts takeBackAction",
  "lib/diagnostic/hindrance/actions.ts answerHindranceAction",
  "lib/diagnostic/hindrance/actions.ts eraseHindrancesAction",
  // The owner of the practice sees every engagement: they leave none.
  "lib/account/people/actions.ts leaveAction",
]);

/** Every door of the command line; whoever stands at it holds the data folder itself. */
export const commandLine: Record<string, string> = {
  help: plain,
  check: "reads a file that it is given",
  preview: "reads a file that it is given",
  import: "brings a file in under a new id",
  export: "the one engagement that it is asked for: tried below",
  backup: "the whole folder, to who holds it",
  restore: "the whole folder, from who holds it",
  "create-owner": gate,
  demo: "an empty folder only",
  "sign-ins": "the demo's, which are public",
};
