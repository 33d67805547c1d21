import { eq } from "drizzle-orm";
import { generateSync } from "otplib";
import { db, transact } from "@/db/client";
import { outbox, shares } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import * as eyes from "@/lib/access/seeing/commands";
import * as eyesRead from "@/lib/access/seeing/queries";
import * as address from "@/lib/account/address/commands";
import * as addressRead from "@/lib/account/address/queries";
import * as account from "@/lib/account/commands";
import * as erase from "@/lib/account/erase/commands";
import * as eraseRead from "@/lib/account/erase/queries";
import * as factor from "@/lib/account/factor/commands";
import * as factorRead from "@/lib/account/factor/queries";
import * as mine from "@/lib/account/mine/commands";
import * as mineRead from "@/lib/account/mine/queries";
import * as people from "@/lib/account/people/commands";
import * as invitations from "@/lib/account/people/invitation/commands";
import * as peopleRead from "@/lib/account/people/queries";
import * as accountRead from "@/lib/account/queries";
import * as check from "@/lib/check/commands";
import * as checkRead from "@/lib/check/queries";
import { now } from "@/lib/clock";
import * as talk from "@/lib/conversation/commands";
import * as passage from "@/lib/conversation/passage/commands";
import * as passageRead from "@/lib/conversation/passage/queries";
import * as talkRead from "@/lib/conversation/queries";
import * as course from "@/lib/course/commands";
import * as hindrance from "@/lib/diagnostic/hindrance/commands";
import * as hindranceRead from "@/lib/diagnostic/hindrance/queries";
import * as engagement from "@/lib/engagement/commands";
import * as edit from "@/lib/engagement/edit/commands";
import * as copy from "@/lib/engagement/edit/copy/commands";
import * as undo from "@/lib/engagement/edit/undo/commands";
import * as findings from "@/lib/engagement/findings/commands";
import * as rose from "@/lib/engagement/findings/course/queries";
import * as findingsRead from "@/lib/engagement/findings/queries";
import * as freeze from "@/lib/engagement/freeze/commands";
import * as freezeRead from "@/lib/engagement/freeze/queries";
import { newId } from "@/lib/engagement/ids";
import * as overviewRead from "@/lib/engagement/overview/queries";
import * as engagementRead from "@/lib/engagement/queries";
import * as removal from "@/lib/engagement/removal/commands";
import * as removalRead from "@/lib/engagement/removal/queries";
import * as rewound from "@/lib/engagement/rewind/queries";
import * as template from "@/lib/engagement/template/commands";
import * as ownTemplates from "@/lib/engagement/template/own/commands";
import * as ownTemplatesRead from "@/lib/engagement/template/own/queries";
import * as visit from "@/lib/engagement/visit/commands";
import * as welcome from "@/lib/engagement/welcome/commands";
import * as welcomeRead from "@/lib/engagement/welcome/queries";
import { Refused } from "@/lib/errors";
import * as exchange from "@/lib/exchange/engagement/commands";
import * as exchangeRead from "@/lib/exchange/engagement/queries";
import * as fieldHistory from "@/lib/history/field/queries";
import * as historyRead from "@/lib/history/queries";
import * as dashboardRead from "@/lib/kpi/dashboard/queries";
import * as figures from "@/lib/kpi/import/commands";
import * as figuresRead from "@/lib/kpi/import/queries";
import * as channelReturn from "@/lib/kpi/return/commands";
import * as channelReturnRead from "@/lib/kpi/return/queries";
import * as kpi from "@/lib/kpi/setup/commands";
import * as kpiRead from "@/lib/kpi/setup/queries";
import * as value from "@/lib/kpi/value/commands";
import * as valueRead from "@/lib/kpi/value/queries";
import * as liveRead from "@/lib/live/queries";
import * as maturity from "@/lib/maturity/commands";
import * as lift from "@/lib/maturity/lift/commands";
import * as maturityRead from "@/lib/maturity/queries";
import * as note from "@/lib/note/commands";
import * as noteRead from "@/lib/note/queries";
import * as sent from "@/lib/notify/sent/commands";
import * as sentRead from "@/lib/notify/sent/queries";
import * as smtp from "@/lib/notify/smtp/commands";
import * as smtpRead from "@/lib/notify/smtp/queries";
import * as wish from "@/lib/notify/wish/commands";
import * as wishRead from "@/lib/notify/wish/queries";
import * as portfolio from "@/lib/portfolio/commands";
import * as portfolioRead from "@/lib/portfolio/queries";
import { askedOfPortfolio } from "@/lib/portfolio/schema";
import * as viewsWrite from "@/lib/portfolio/views/commands";
import * as views from "@/lib/portfolio/views/queries";
import * as beginning from "@/lib/practice/beginning/commands";
import * as beginningRead from "@/lib/practice/beginning/queries";
import * as coherence from "@/lib/practice/coherence/commands";
import * as practice from "@/lib/practice/commands";
import * as logo from "@/lib/practice/logo/commands";
import * as members from "@/lib/practice/members/commands";
import * as membersRead from "@/lib/practice/members/queries";
import * as prose from "@/lib/prose/commands";
import * as proseRead from "@/lib/prose/queries";
import * as decide from "@/lib/review/decide/commands";
import * as hold from "@/lib/review/hold/commands";
import * as plan from "@/lib/review/plan/commands";
import * as reviewRead from "@/lib/review/queries";
import * as finish from "@/lib/roadmap/finish/commands";
import * as idea from "@/lib/roadmap/idea/commands";
import * as progress from "@/lib/roadmap/progress/commands";
import * as roadmapRead from "@/lib/roadmap/queries";
import * as shift from "@/lib/roadmap/shift/commands";
import * as searchRead from "@/lib/search/queries";
import * as securityRead from "@/lib/security/queries";
import * as share from "@/lib/share/commands";
import * as shareRead from "@/lib/share/queries";
import * as shown from "@/lib/share/shown/queries";
import * as acceptance from "@/lib/strategy/acceptance/commands";
import * as commitment from "@/lib/strategy/commitment/commands";
import * as compared from "@/lib/strategy/compare/queries";
import * as documents from "@/lib/strategy/document/queries";
import * as version from "@/lib/strategy/version/commands";
import * as versionRead from "@/lib/strategy/version/queries";
import { accountOf, claire, malo, personOf } from "../cast";
import type { Door } from "./matrix";
import { cureOf, guestOf, heldBackBy, type Place, question } from "./places";

const at = (place: Place) => ({ engagementId: place.id, changeId: newId() });
const decider = (place: Place): Viewer => place.decider;
const contributor = (place: Place) => accountOf(place.contributor);
const member = (place: Place) => ({ engagementId: place.id, accountId: contributor(place) });
const firstFinding = (place: Place) =>
  findingsRead
    .loadChecked(claire, place.id)
    .report.findings.find(
      ({ audience, foldedUnder, shared, state }) =>
        audience !== "consultants" && foldedUnder === null && !shared && state !== "waived",
    )?.id ?? "";
const whole = (place: Place) => exchangeRead.exportEngagement(claire, place.id);
const document = {
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "Bonjour" }] }],
};
const reveal = (place: Place) =>
  maturity.revealRound(claire, { ...at(place), roundId: place.round });
const publish = (viewer: Viewer, place: Place) =>
  figures.publishImport(viewer, {
    ...at(place),
    importId: place.importId,
    feeds: [{ series: 0, kpiId: place.kpi, onChange: "take" }],
  });

const renamed = "matrix-renamed";
const rename = (place: Place) =>
  edit.changeField(claire, {
    engagementId: place.id,
    changeId: renamed,
    itemId: place.step,
    field: "what",
    from: place.canary,
    to: `${place.canary} deux`,
  });
const everything = askedOfPortfolio.parse({});
const named = new Map<string, { frozen: string; digest: string }>();
const nameNow = (place: Place) => {
  version.nameVersion(claire, { ...at(place), name: place.canary, approve: false });
  const seal = versionRead.readVersions(claire, place.id).versions[0]?.seal;
  if (seal) named.set(place.id, seal);
};
const review = (place: Place) => ({ ...at(place), reviewId: `${place.id}-review` });
const sealed = new Map<string, string>();
const freezeNow = (place: Place) =>
  transact((tx) => {
    const label = place.hidden;
    const { frozen } = freeze.freezeEngagement(tx, claire, { engagementId: place.id, label });
    sealed.set(place.id, frozen);
  });
const close = (place: Place) =>
  sealed.set(place.id, hold.closeReview(claire, review(place)).frozen);
const drafted = new Map<string, string>();
const draft = (viewer: Viewer, place: Place) =>
  decide.draftDecision(viewer, { ...review(place), point: "since", type: "plan" });
const writeDecision = (place: Place) => {
  const { decisionId: itemId } = draft(claire, place);
  drafted.set(place.id, itemId);
  edit.changeField(claire, { ...at(place), itemId, field: "reason", from: "", to: place.hidden });
};
const written = (place: Place) => ({
  ...at(place),
  decisionId: drafted.get(place.id) ?? "none",
});

const letterOf = (place: Place) =>
  db
    .insert(outbox)
    .values({
      id: `${place.id}-letter`,
      kind: "mention",
      engagementId: place.id,
      recipient: `${place.id}@example.com`,
      locale: "fr",
      data: { words: place.canary, by: place.hidden, where: place.secret },
      at: 0,
      nextAt: 0,
      failedAt: 1,
      error: "recipient 550 no",
    })
    .run();
const appSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const enrol = (place: Place) => {
  const code = generateSync({ secret: appSecret, epoch: Math.floor(now() / 1000) });
  factor.enrolFactor(place.decider, { secret: appSecret, code });
};
const wishAddress = (place: Place) =>
  address.askAddress(place.decider, { email: `${place.canary}@example.com` });
const guest = (place: Place): Viewer => guestOf(place.id);
const showing =
  (resource: string, frozen = false) =>
  (place: Place) => {
    if (frozen) freezeNow(place);
    transact((tx) =>
      tx
        .update(shares)
        .set({ resource, frozenId: frozen ? (sealed.get(place.id) ?? null) : null })
        .where(eq(shares.id, place.share.id))
        .run(),
    );
  };
const templateOf = new Map<string, string>();
const keepTemplate = (place: Place) =>
  templateOf.set(
    place.id,
    ownTemplates.saveTemplate(claire, { engagementId: place.id, name: "Le sien", about: "" }).id,
  );
const theTemplate = (place: Place) => ({ templateId: templateOf.get(place.id) ?? "none" });
const checkOf = new Map<string, string>();
const handCheck = (place: Place) =>
  checkOf.set(place.id, check.createCheck(claire, { company: place.canary, locale: "fr" }).id);
const answeredCheck = (place: Place) => {
  handCheck(place);
  const checkId = checkOf.get(place.id) ?? "";
  check.answerCheck({ checkId, question: "direction.goal", value: 1 });
  check.finishCheck({ checkId });
};
const theCheck = (place: Place) => ({ checkId: checkOf.get(place.id) ?? "none" });
const keepAView = () => viewsWrite.saveView(claire, { name: "La sienne", query: "show=late" });
const aView = () => views.listViews(claire)[0]?.id ?? "none";

const inviteAMember = ({ canary }: Place) =>
  members.inviteMember(claire, { email: `m@${canary}.example`, name: canary, role: "member" });

const inner = "called inside a verb that has proved the right to, with its transaction";
const signIn = "before anybody is known: the secret it is given is the proof";
const machine = "the server's own, at start or in a job; no viewer reaches it";

/**
 * Every verb of the house and how the matrix knocks at it, or in a word why it needs no knocking. A new verb is one line;
 * one that is missing fails the test.
 */
export const doors: Record<string, Record<string, Door | string>> = {
  "account/commands": {
    ensureSetupToken: machine,
    setUp: signIn,
    createOwner: machine,
    createAccount: inner,
    findAccount: inner,
    mintToken: inner,
    spendToken: inner,
    dropTokens: inner,
    dropWaiting: inner,
    resetPassword: signIn,
    renameSelf: { run: (viewer) => account.renameSelf(viewer, { name: "Autre" }) },
    speak: { run: (viewer) => account.speak(viewer, { locale: "en" }) },
    changePassword: { run: (viewer) => account.changePassword(viewer, { passwordHash: "x" }) },
    signOutSession: {
      by: decider,
      run: (viewer, { session }) => account.signOutSession(viewer, { sessionId: session }),
    },
    signOutEverywhere: { run: (viewer) => account.signOutEverywhere(viewer) },
  },
  "account/queries": {
    ownerAccount: machine,
    isSetUp: signIn,
    fitsSetupCode: signIn,
    findReset: signIn,
    findToken: signIn,
    tokenHolder: signIn,
    ownAccount: { run: (viewer) => accountRead.ownAccount(viewer) },
    listOwnSessions: { run: (viewer) => accountRead.listOwnSessions(viewer) },
    ownPasswordHash: { run: (viewer) => accountRead.ownPasswordHash(viewer) },
  },
  "account/factor/commands": {
    enrolFactor: {
      by: decider,
      run: (viewer, { canary }) =>
        factor.enrolFactor(viewer, {
          secret: appSecret,
          code: generateSync({ secret: appSecret, epoch: Math.floor(now() / 1000) }),
          keep: canary,
        }).codes.length,
    },
    removeFactor: {
      by: decider,
      before: enrol,
      run: (viewer) => factor.removeFactor(viewer),
    },
    renewRecoveryCodes: {
      by: decider,
      before: enrol,
      run: (viewer) => factor.renewRecoveryCodes(viewer).codes.length,
    },
    demandFactor: {
      placeless: true,
      run: (viewer) => factor.demandFactor(viewer, { demanded: true }),
    },
    liftFactor: {
      placeless: true,
      before: enrol,
      run: (viewer, place) => factor.liftFactor(viewer, { accountId: accountOf(place.decider) }),
    },
    markDemo: inner,
    clearFactor: inner,
    spendCode: inner,
  },
  "account/factor/queries": {
    factorDemanded: machine,
    factorPolicy: { placeless: true, run: (viewer) => factorRead.factorPolicy(viewer) },
    ownFactor: { run: (viewer) => factorRead.ownFactor(viewer) },
    listFactors: {
      placeless: true,
      before: enrol,
      run: (viewer) => factorRead.listFactors(viewer),
    },
  },
  "account/address/commands": {
    askAddress: {
      run: (viewer, { canary }) => address.askAddress(viewer, { email: `${canary}@example.com` }),
    },
    cancelAddress: {
      by: decider,
      before: wishAddress,
      run: (viewer) => address.cancelAddress(viewer),
    },
    mintAddressLink: {
      placeless: true,
      before: wishAddress,
      run: (viewer, place) =>
        address.mintAddressLink(viewer, { accountId: accountOf(place.decider) }).link.length,
    },
    confirmAddress: signIn,
  },
  "account/address/queries": {
    pendingAddress: {
      by: decider,
      before: wishAddress,
      run: (viewer) => addressRead.pendingAddress(viewer),
    },
    pendingOf: inner,
    listAddressChanges: {
      placeless: true,
      before: wishAddress,
      run: (viewer) => addressRead.listAddressChanges(viewer),
    },
    findAddressChange: signIn,
  },
  "account/mine/commands": { takeOwnData: { run: (viewer) => mine.takeOwnData(viewer) } },
  "account/mine/queries": { ownData: { run: (viewer) => mineRead.ownData(viewer) } },
  "account/erase/commands": {
    eraseSelf: {
      by: decider,
      run: (viewer) => erase.eraseSelf(viewer, { typed: accountRead.ownAccount(viewer).email }),
    },
  },
  "account/erase/queries": { mayErase: { run: (viewer) => eraseRead.mayErase(viewer) } },
  "account/people/commands": {
    leave: {
      by: decider,
      run: (viewer, { id }) => people.leave(viewer, { engagementId: id }),
    },
    changeRole: {
      run: (viewer, place) => people.changeRole(viewer, { ...member(place), role: "observer" }),
    },
    removeMember: { run: (viewer, place) => people.removeMember(viewer, member(place)) },
    mintReset: {
      run: (viewer, place) =>
        people.mintReset(viewer, { engagementId: place.id, accountId: accountOf(place.decider) }),
    },
  },
  "account/people/invitation/commands": {
    withdrawInvitations: inner,
    mintInvitation: inner,
    revokeWaiting: inner,
    acceptAsNew: signIn,
    invite: {
      run: (viewer, { id }) =>
        invitations.invite(viewer, {
          engagementId: id,
          email: "autre@example.com",
          name: "Autre",
          role: "observer",
          line: "",
        }),
    },
    inviteSeveral: {
      run: (viewer, { id, canary }) =>
        invitations.inviteSeveral(viewer, {
          engagementId: id,
          people: [
            { email: "autre@example.com", name: "Autre" },
            { email: `solenn@${canary}.example`, name: "Autre" },
          ],
          role: "observer",
          line: "",
        }),
    },
    renewInvitation: {
      run: (viewer, { id, invitation }) =>
        invitations.renewInvitation(viewer, { engagementId: id, invitationId: invitation.id }),
    },
    revokeInvitation: {
      run: (viewer, { id, invitation }) =>
        invitations.revokeInvitation(viewer, { engagementId: id, invitationId: invitation.id }),
    },
    acceptInvitation: "the token is the proof; another's account is refused (see its stories)",
  },
  "account/people/member/commands": {
    living: inner,
    memberOf: inner,
    recall: inner,
    log: inner,
  },
  "account/people/queries": {
    listPeople: { run: (viewer, { id }) => peopleRead.listPeople(viewer, id) },
    listInvitations: { run: (viewer, { id }) => peopleRead.listInvitations(viewer, id) },
    awaitedNames: { run: (viewer, { id }) => peopleRead.awaitedNames(viewer, id) },
    readInvitation: signIn,
    countConsultants: inner,
  },
  "auth/commands": {
    openSession: signIn,
    seeSession: signIn,
    endSession: inner,
    endSessions: inner,
    countAttempt: signIn,
    forgetAttempts: signIn,
    sealingSecret: machine,
    logRefusal: signIn,
  },
  "auth/link/commands": { sendLink: signIn, enterByLink: signIn },
  "auth/link/queries": { findMagic: signIn },
  "auth/step/commands": { beginEntry: signIn, finishEntry: signIn },
  "auth/step/queries": { stepWaits: signIn },
  "auth/queries": { findSession: signIn, findCredentials: signIn },
  "demo/commands": { loadDemo: machine },
  "conversation/commands": {
    openPassage: {
      run: (viewer, place) =>
        talk.openPassage(viewer, {
          ...at(place),
          prose: "vision",
          from: "AAEA",
          to: "AAEA",
          quote: "Mots",
          text: "Mots",
          mentions: [],
        }),
    },
    openTalk: {
      run: (viewer, place) =>
        talk.openTalk(viewer, {
          ...at(place),
          itemId: `${place.id}-clients`,
          text: "Bonjour",
          mentions: [],
        }),
    },
    reply: {
      run: (viewer, place) =>
        talk.reply(viewer, {
          ...at(place),
          threadId: `${place.id}-thread`,
          text: "Bonjour",
          mentions: [],
        }),
    },
    resolveTalk: {
      run: (viewer, place) =>
        talk.resolveTalk(viewer, {
          ...at(place),
          threadId: `${place.id}-thread`,
          resolved: true,
        }),
    },
    takeBack: {
      by: decider,
      run: (viewer, place) =>
        talk.takeBack(viewer, { ...at(place), commentId: `${place.id}-said` }),
    },
  },
  "conversation/passage/commands": {
    tiePassages: { run: (viewer, { id }) => passage.tiePassages(viewer, id, []) },
  },
  "conversation/passage/queries": {
    passageSpans: { run: (viewer, { id }) => [...passageRead.passageSpans(viewer, id)] },
  },
  "conversation/queries": {
    talkCounts: { run: (viewer, { id }) => talkRead.talkCounts(viewer, id) },
    passagesIn: { run: (viewer, { id }) => talkRead.passagesIn(viewer, id, "vision") },
    talksAbout: { run: (viewer, { id }) => talkRead.talksAbout(viewer, id, `${id}-clients`) },
  },
  "course/commands": {
    answerCourse: {
      run: (viewer, place) => course.answerCourse(viewer, { ...at(place), what: "read" }),
    },
  },
  "diagnostic/hindrance/commands": {
    answerHindrance: {
      by: decider,
      run: (viewer, place) =>
        hindrance.answerHindrance(viewer, { ...at(place), statement: heldBackBy, value: 4 }),
    },
    eraseHindrances: {
      by: decider,
      run: (viewer, place) => hindrance.eraseHindrances(viewer, at(place)),
    },
    markTalkHeld: {
      run: (viewer, place) =>
        hindrance.markTalkHeld(viewer, {
          ...at(place),
          statement: heldBackBy,
          person: personOf(place.decider),
        }),
    },
    makeStepOfHindrance: {
      run: (viewer, place) =>
        hindrance.makeStepOfHindrance(viewer, { ...at(place), statement: heldBackBy }),
    },
  },
  "diagnostic/hindrance/queries": {
    myHindrances: {
      by: decider,
      run: (viewer, { id }) => hindranceRead.myHindrances(viewer, id),
    },
    hindranceMap: {
      run: (viewer, { id }) => hindranceRead.hindranceMap(viewer, id),
    },
    hindranceEvidence: inner,
  },
  "engagement/commands": {
    createEngagement: {
      placeless: true,
      run: (viewer, { canary }) =>
        engagement.createEngagement(viewer, { name: canary, openedOn: "2026-03-12" }).id.length,
    },
    saveEngagement: {
      placeless: true,
      run: (viewer, place) =>
        engagement.saveEngagement(viewer, whole(place), { imported: true }).id.length,
    },
    ensurePerson: inner,
    recordEvent: inner,
    unclaimedPerson: inner,
    addPerson: inner,
    addMembership: inner,
  },
  "engagement/edit/commands": {
    changeField: {
      run: (viewer, place) =>
        edit.changeField(viewer, {
          ...at(place),
          itemId: place.step,
          field: "what",
          from: place.canary,
          to: "Autre",
        }),
    },
    addItem: {
      run: (viewer, place) =>
        edit.addItem(viewer, { ...at(place), kind: "step", data: { what: "Autre" } }),
    },
    archiveItem: {
      run: (viewer, place) => edit.archiveItem(viewer, { ...at(place), itemId: place.step }),
    },
    restoreItem: {
      before: (place) => edit.archiveItem(claire, { ...at(place), itemId: place.step }),
      run: (viewer, place) => edit.restoreItem(viewer, { ...at(place), itemId: place.step }),
    },
    moveItem: {
      run: (viewer, place) =>
        edit.moveItem(viewer, { ...at(place), itemId: place.step, before: null }),
    },
    insertItem: inner,
    parseData: "knows nothing of anybody",
  },
  "engagement/edit/copy/commands": {
    copyItem: {
      run: (viewer, place) =>
        copy.copyItem(viewer, {
          ...at(place),
          itemId: place.step,
          id: newId(),
          name: "Copie",
        }),
    },
  },
  "engagement/edit/undo/commands": {
    undoChange: {
      before: rename,
      run: (viewer, place) => undo.undoChange(viewer, { ...at(place), of: renamed }),
    },
  },
  "engagement/findings/commands": {
    shareFinding: {
      run: (viewer, place) =>
        findings.shareFinding(viewer, { ...at(place), finding: firstFinding(place) }),
    },
    shareAllFindings: { run: (viewer, place) => findings.shareAllFindings(viewer, at(place)) },
    waiveFinding: {
      run: (viewer, place) =>
        findings.waiveFinding(viewer, {
          ...at(place),
          finding: firstFinding(place),
          reason: "Plus tard",
          returnsOn: "2999-01-01",
        }),
    },
    takeWaiverBack: {
      run: (viewer, place) =>
        findings.takeWaiverBack(viewer, { ...at(place), finding: place.waived }),
    },
    settleFinding: {
      run: (viewer, place) => findings.settleFinding(viewer, { ...at(place), ...cureOf(place.id) }),
    },
  },
  "engagement/findings/course/queries": {
    roseCourse: { run: (viewer, { id }) => rose.roseCourse(viewer, id) },
    findingsSince: {
      run: (viewer, { id }) => rose.findingsSince(viewer, id, "2026-01-01"),
    },
    turnsBetweenMoments: {
      run: (viewer, { id }) => rose.turnsBetweenMoments(viewer, id, { from: null, to: null }),
    },
  },
  "engagement/findings/queries": {
    loadChecked: { run: (viewer, { id }) => findingsRead.loadChecked(viewer, id) },
    findFinding: {
      run: (viewer, place) => findingsRead.findFinding(viewer, place.id, firstFinding(place)),
    },
  },
  "engagement/freeze/commands": { freezeEngagement: inner },
  "engagement/freeze/queries": {
    loadFrozen: {
      before: freezeNow,
      run: (viewer, { id }) =>
        freezeRead.loadFrozen(viewer, id, sealed.get(id) ?? "none").engagement,
    },
    listFrozen: { before: freezeNow, run: (viewer, { id }) => freezeRead.listFrozen(viewer, id) },
    loadFrozenForShare: {
      by: guest,
      before: showing("dashboard", true),
      run: (viewer, { id }) => freezeRead.loadFrozenForShare(viewer, id).engagement,
    },
  },
  "engagement/overview/queries": {
    overviewOf: { run: (viewer, { id }) => overviewRead.overviewOf(viewer, id, 0) },
  },
  "engagement/queries": {
    listEngagements: { run: (viewer) => engagementRead.listEngagements(viewer) },
    nearEngagements: { run: (viewer) => engagementRead.nearEngagements(viewer) },
    loadEngagement: { run: (viewer, { id }) => engagementRead.loadEngagement(viewer, id) },
    loadForShare: {
      by: guest,
      run: (viewer, { id }) => engagementRead.loadForShare(viewer, id),
    },
  },
  "engagement/rewind/queries": {
    firstDay: { run: (viewer, { id }) => rewound.firstDay(viewer, id) },
    engagementAt: { run: (viewer, { id }) => rewound.engagementAt(viewer, id, 0) },
    lookBack: {
      run: (viewer, { id }) => {
        const past = rewound.lookBack(viewer, id);
        return { ...past, now: past.at(Date.now()) };
      },
    },
  },
  "engagement/removal/commands": {
    deleteEngagement: {
      run: (viewer, { id, canary }) =>
        removal.deleteEngagement(viewer, { engagementId: id, name: canary }),
    },
    restoreEngagement: {
      before: ({ id, canary }) =>
        removal.deleteEngagement(claire, { engagementId: id, name: canary }),
      run: (viewer, { id }) => removal.restoreEngagement(viewer, { engagementId: id }),
    },
    purgeDeleted: machine,
  },
  "engagement/removal/queries": {
    listDeleted: {
      placeless: true,
      before: ({ id, canary }) =>
        removal.deleteEngagement(claire, { engagementId: id, name: canary }),
      run: (viewer) => removalRead.listDeleted(viewer),
    },
  },
  "engagement/visit/commands": {
    noteVisit: { run: (viewer, { id }) => visit.noteVisit(viewer, id) },
  },
  "engagement/template/commands": {
    openFromTemplate: {
      placeless: true,
      run: (viewer) =>
        template.openFromTemplate(viewer, {
          template: "shop",
          name: "Autre",
          strapline: "",
          locale: "fr",
        }).id.length,
    },
  },
  "exchange/engagement/commands": {
    takeFile: { run: (viewer, { id }) => exchange.takeFile(viewer, id) },
    importEngagement: {
      placeless: true,
      run: (viewer, place) => exchange.importEngagement(viewer, whole(place)).id.length,
    },
  },
  "exchange/engagement/queries": {
    exportEngagement: { run: (viewer, { id }) => exchangeRead.exportEngagement(viewer, id) },
  },
  "history/commands": { remember: inner },
  "history/field/queries": {
    historyOfField: {
      before: rename,
      run: (viewer, { id, step }) =>
        fieldHistory.historyOfField(viewer, id, { item: step, field: "what" }),
    },
  },
  "history/queries": {
    historyOf: { run: (viewer, { id }) => historyRead.historyOf(viewer, id, {}) },
    changesByOthers: {
      run: (viewer, { id }) => historyRead.changesByOthers(viewer, id, { since: 0, most: 100 }),
    },
  },
  "job/commands": {
    takeTask: machine,
    endTask: machine,
    keepBackup: machine,
    purgeExpired: machine,
  },
  "kpi/dashboard/queries": {
    dashboard: {
      run: (viewer, { id }) =>
        dashboardRead.dashboard(viewer, id, { today: "2026-03-12", window: "start" }),
    },
    seriesOf: {
      run: (viewer, { id, kpi: kpiId }) =>
        dashboardRead.seriesOf(viewer, id, kpiId, { today: "2026-03-12", window: "start" }),
    },
  },
  "kpi/import/commands": {
    stageImport: {
      run: (viewer, { id, reading }) =>
        figures.stageImport(viewer, {
          engagementId: id,
          fileName: "a.csv",
          digest: "a",
          reading,
          choices: {},
        }),
    },
    publishImport: { run: publish },
    undoImport: {
      before: (place) => publish(claire, place),
      run: (viewer, place) =>
        figures.undoImport(viewer, { ...at(place), importId: place.importId }),
    },
    discardImport: {
      run: (viewer, { id, importId }) =>
        figures.discardImport(viewer, { engagementId: id, importId }),
    },
  },
  "kpi/import/queries": {
    previewImport: {
      run: (viewer, { id, importId }) => figuresRead.previewImport(viewer, id, importId),
    },
    kpisOf: { run: (viewer, { id }) => figuresRead.kpisOf(viewer, id) },
    listImports: {
      before: (place) => publish(claire, place),
      run: (viewer, { id }) => figuresRead.listImports(viewer, id),
    },
    importRow: inner,
    compared: inner,
  },
  "kpi/return/commands": {
    typeReturn: {
      run: (viewer, place) =>
        channelReturn.typeReturn(viewer, {
          ...at(place),
          channelId: `${place.id}-channel`,
          month: "2026-01",
          type: "margin",
          from: null,
          to: 90_000,
        }),
    },
  },
  "kpi/return/queries": {
    channelReturns: {
      run: (viewer, { id }) =>
        channelReturnRead.channelReturns(viewer, id, { today: "2026-03-12", window: "start" }),
    },
  },
  "kpi/setup/commands": {
    createKpi: {
      run: (viewer, place) => kpi.createKpi(viewer, { ...at(place), data: { name: "Autre" } }),
    },
  },
  "kpi/setup/queries": {
    kpiSheet: {
      run: (viewer, { id, kpi: kpiId }) => kpiRead.kpiSheet(viewer, id, kpiId, "2026-03-12"),
    },
  },
  "kpi/value/commands": {
    typeValue: {
      run: (viewer, place) =>
        value.typeValue(viewer, {
          ...at(place),
          kpiId: place.kpi,
          day: "2026-01-12",
          from: null,
          to: 3,
        }),
    },
    aliveKpi: inner,
    isAlive: inner,
  },
  "kpi/value/queries": {
    recorders: { run: (viewer, { id }) => valueRead.recorders(viewer, id) },
    entrySheet: {
      run: (viewer, { id }) => valueRead.entrySheet(viewer, id, { today: "2026-03-12", back: 4 }),
    },
  },
  "live/health/queries": { databaseWritable: "says whether the disk takes writes, nothing else" },
  "live/queries": {
    readRoom: { run: (viewer, { id }) => liveRead.readRoom(viewer, id) },
    listFaces: inner,
    latestChange: inner,
  },
  "maturity/commands": {
    openRound: {
      run: (viewer, place) =>
        maturity.openRound(viewer, { ...at(place), form: "full", openedOn: "2026-03-12" }),
    },
    answerQuestion: {
      run: (viewer, place) =>
        maturity.answerQuestion(viewer, {
          ...at(place),
          roundId: place.round,
          question,
          value: 1,
        }),
    },
    revealRound: {
      run: (viewer, place) => maturity.revealRound(viewer, { ...at(place), roundId: place.round }),
    },
    retainLevel: {
      before: reveal,
      run: (viewer, place) =>
        maturity.retainLevel(viewer, { ...at(place), roundId: place.round, question, value: 2 }),
    },
    retainRest: {
      before: reveal,
      run: (viewer, place) => maturity.retainRest(viewer, { ...at(place), roundId: place.round }),
    },
  },
  "maturity/lift/commands": {
    makeStepOfLift: {
      run: (viewer, place) => lift.makeStepOfLift(viewer, { ...at(place), question, from: 1 }),
    },
  },
  "maturity/queries": {
    myRound: { run: (viewer, { id }) => maturityRead.myRound(viewer, id) },
    answeredNow: { run: (viewer, { id }) => maturityRead.answeredNow(viewer, id) },
    maturityOverview: {
      before: reveal,
      run: (viewer, { id }) => maturityRead.maturityOverview(viewer, id, "2026-03-12"),
    },
  },
  "notify/commands": { enqueue: inner, withdraw: inner },
  "notify/digest/commands": { writeDigests: machine },
  "notify/due/commands": { remindOfSteps: machine },
  "notify/post/commands": {
    claimLetter: machine,
    markSent: machine,
    markFailed: machine,
    nextDue: machine,
  },
  "notify/queries": { sendsMail: "says whether an SMTP server is named, nothing else" },
  "notify/reader/queries": { readers: machine },
  "notify/review/commands": { announceReviews: machine },
  "notify/sent/commands": {
    tryAgain: {
      placeless: true,
      before: letterOf,
      run: (viewer, { id }) => sent.tryAgain(viewer, { letterId: `${id}-letter` }),
    },
    sendTest: "to the owner themselves, where a server is named (see its stories)",
  },
  "notify/sent/queries": {
    listLetters: {
      placeless: true,
      before: letterOf,
      run: (viewer) => sentRead.listLetters(viewer),
    },
  },
  "notify/smtp/commands": {
    saveServer: {
      placeless: true,
      run: (viewer) =>
        smtp.saveServer(viewer, {
          host: "smtp.example.com",
          port: 587,
          security: "starttls",
          user: "",
          password: "",
          from: "cap@example.com",
        }),
    },
    forgetServer: { placeless: true, run: (viewer) => smtp.forgetServer(viewer) },
  },
  "notify/smtp/queries": {
    mailServer: machine,
    keptServer: machine,
    serverShown: {
      placeless: true,
      run: (viewer) => smtpRead.serverShown(viewer),
    },
  },
  "notify/wish/commands": {
    wishLetters: {
      run: (viewer) => wish.wishLetters(viewer, { kind: "digest", wanted: false }),
    },
    wishByLink: signIn,
  },
  "notify/wish/queries": {
    ownWishes: { run: (viewer) => wishRead.ownWishes(viewer) },
    findStop: signIn,
  },
  "portfolio/commands": {
    refreshShown: {
      placeless: true,
      run: (viewer) => portfolio.refreshShown(viewer, everything),
    },
  },
  "portfolio/queries": {
    portfolioOf: { run: (viewer) => portfolioRead.portfolioOf(viewer, everything) },
    consultedIds: { run: (viewer) => portfolioRead.consultedIds(viewer) },
    shownIds: { run: (viewer) => portfolioRead.shownIds(viewer, everything) },
    otherEngagements: { run: (viewer) => portfolioRead.otherEngagements(viewer) },
    pressing: { run: (viewer) => portfolioRead.pressing(viewer) },
  },
  "search/queries": {
    search: {
      run: (viewer, { id, canary }) => [
        searchRead.search(viewer, { q: canary, engagement: id }),
        searchRead.search(viewer, { q: `${canary}secretz`, engagement: undefined }),
      ],
    },
  },
  "access/seeing/queries": {
    listSeeable: { run: (viewer, { id }) => eyesRead.listSeeable(viewer, id) },
    seenNow: {
      run: (viewer, { id }) =>
        eyesRead.seenNow(
          viewer.kind === "account"
            ? { ...viewer, as: { engagementId: id, role: "observer" } }
            : viewer,
        ),
    },
  },
  "access/seeing/commands": {
    beginSeeing: {
      run: (viewer, { id }) => eyes.beginSeeing(viewer, { engagementId: id, role: "observer" }),
    },
  },
  "practice/beginning/commands": {
    putBeginningAway: { placeless: true, run: (viewer) => beginning.putBeginningAway(viewer) },
  },
  "practice/beginning/queries": {
    beginningOf: { placeless: true, run: (viewer) => beginningRead.beginningOf(viewer) },
  },
  "practice/members/commands": {
    inviteMember: {
      placeless: true,
      run: (viewer, { canary }) =>
        members.inviteMember(viewer, {
          email: `autre@${canary}.example`,
          name: canary,
          role: "member",
        }).mailed,
    },
    revokeMemberInvitation: {
      placeless: true,
      before: inviteAMember,
      run: (viewer) =>
        members.revokeMemberInvitation(viewer, {
          invitationId: membersRead.listMemberInvitations(claire)[0]?.id ?? "none",
        }),
    },
    changeMemberRole: {
      placeless: true,
      run: (viewer) =>
        members.changeMemberRole(viewer, { accountId: accountOf(malo), role: "owner" }),
    },
    removeMember: {
      placeless: true,
      run: (viewer) => members.removeMember(viewer, { accountId: accountOf(malo) }),
    },
    leavePractice: inner,
  },
  "practice/members/queries": {
    listMembers: { placeless: true, run: (viewer) => membersRead.listMembers(viewer) },
    listMemberInvitations: {
      placeless: true,
      before: inviteAMember,
      run: (viewer) => membersRead.listMemberInvitations(viewer),
    },
    countOwners: inner,
  },
  "practice/logo/commands": {
    setLogo: {
      placeless: true,
      run: (viewer) =>
        logo.setLogo(
          viewer,
          new Uint8Array([
            ...[0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
            ...[0, 0, 0, 8, 0, 0, 0, 8],
          ]),
        ),
    },
    removeLogo: { placeless: true, run: (viewer) => logo.removeLogo(viewer) },
  },
  "practice/logo/queries": { readLogo: "the sign-in page shows it to everybody" },
  "portfolio/views/queries": { listViews: { run: (viewer) => views.listViews(viewer) } },
  "portfolio/views/commands": {
    saveView: {
      placeless: true,
      run: (viewer) => viewsWrite.saveView(viewer, { name: "Autre", query: "show=late" }),
    },
    renameView: {
      placeless: true,
      before: () => keepAView(),
      run: (viewer) => viewsWrite.renameView(viewer, { id: aView(), name: "Autre" }),
    },
    makeViewFirst: {
      placeless: true,
      before: () => keepAView(),
      run: (viewer) => viewsWrite.makeViewFirst(viewer, { id: aView() }),
    },
    removeView: {
      placeless: true,
      before: () => keepAView(),
      run: (viewer) => viewsWrite.removeView(viewer, { id: aView() }),
    },
  },
  "practice/coherence/commands": {
    changeRule: {
      placeless: true,
      run: (viewer) =>
        coherence.changeRule(viewer, { rule: "late-step", off: false, limits: { days: 9 } }),
    },
    changePatience: {
      placeless: true,
      run: (viewer) => coherence.changePatience(viewer, { days: 40 }),
    },
  },
  "practice/coherence/queries": {
    coherenceSettings:
      "the practice's own figures, shown to whoever is signed in; nothing of a client",
  },
  "practice/commands": {
    changePractice: {
      placeless: true,
      run: (viewer) =>
        practice.changePractice(viewer, { name: "Autre", locale: "en", colour: null }),
    },
    writePractice: inner,
  },
  "practice/queries": { practice: signIn },
  "prose/commands": {
    writeProse: {
      run: (viewer, { id }) => prose.writeProse(viewer, id, "positioning", document),
    },
  },
  "prose/queries": {
    readProses: { run: (viewer, { id }) => proseRead.readProses(viewer, id) },
    readProsesOn: { run: (viewer, { id }) => proseRead.readProsesOn(viewer, id, "2999-01-01") },
    readProse: { run: (viewer, { id }) => proseRead.readProse(viewer, id, "notes") },
    readProseForShare: {
      by: guest,
      run: (viewer, { id }) => proseRead.readProseForShare(viewer, id, "vision"),
    },
  },
  "review/decide/commands": {
    draftDecision: { run: draft },
    settleDecision: {
      before: writeDecision,
      run: (viewer, place) =>
        decide.settleDecision(viewer, {
          ...written(place),
          seen: { type: "plan", reason: place.hidden },
        }),
    },
    dropDecision: {
      before: writeDecision,
      run: (viewer, place) => decide.dropDecision(viewer, written(place)),
    },
  },
  "review/hold/commands": {
    beginReview: { run: (viewer, place) => hold.beginReview(viewer, review(place)) },
    closeReview: { run: (viewer, place) => hold.closeReview(viewer, review(place)) },
    reopenReview: {
      before: close,
      run: (viewer, place) => hold.reopenReview(viewer, review(place)),
    },
    signReview: {
      before: close,
      run: (viewer, place) =>
        hold.signReview(viewer, { ...review(place), frozen: sealed.get(place.id) ?? "none" }),
    },
  },
  "review/plan/commands": {
    planReview: {
      run: (viewer, place) =>
        plan.planReview(viewer, { ...at(place), on: "2026-03-19", time: "14:30" }),
    },
    cancelReview: { run: (viewer, place) => plan.cancelReview(viewer, review(place)) },
  },
  "review/queries": {
    listReviews: { run: (viewer, { id }) => reviewRead.listReviews(viewer, id) },
    readReview: {
      before: close,
      run: (viewer, { id }) => reviewRead.readReview(viewer, id, `${id}-review`),
    },
  },
  "roadmap/finish/commands": {
    finishStep: {
      run: (viewer, place) => finish.finishStep(viewer, { ...at(place), itemId: place.step }),
    },
    reopenStep: {
      before: (place) => finish.finishStep(claire, { ...at(place), itemId: place.step }),
      run: (viewer, place) =>
        finish.reopenStep(viewer, { ...at(place), itemId: place.step, to: "planned" }),
    },
  },
  "roadmap/idea/commands": {
    makeStepOfIdea: {
      run: (viewer, place) =>
        idea.makeStepOfIdea(viewer, { ...at(place), itemId: `${place.id}-idea` }),
    },
  },
  "roadmap/progress/commands": {
    advanceStep: {
      run: (viewer, place) =>
        progress.advanceStep(viewer, {
          ...at(place),
          itemId: place.step,
          from: { state: "planned", progress: 1 },
          to: { state: "started", progress: 50 },
        }),
    },
  },
  "roadmap/queries": {
    stepOf: {
      run: (viewer, place) =>
        roadmapRead.stepOf(viewer, { engagementId: place.id, itemId: place.step }),
    },
  },
  "roadmap/shift/commands": {
    shiftStep: {
      run: (viewer, place) =>
        shift.shiftStep(viewer, {
          ...at(place),
          itemId: place.step,
          weeks: 1,
          seen: { startsOn: "2026-03-12", endsOn: "2026-03-12", fruitsOn: "2026-03-12" },
        }),
    },
  },
  "note/commands": {
    addNote: {
      run: (viewer, { id, step }) =>
        note.addNote(viewer, { engagementId: id, itemId: step, text: "Autre" }),
    },
    changeNote: {
      run: (viewer, { id, secret }) =>
        note.changeNote(viewer, {
          engagementId: id,
          noteId: `${id}-note`,
          from: secret,
          text: "Autre",
        }),
    },
    removeNote: {
      run: (viewer, { id }) => note.removeNote(viewer, { engagementId: id, noteId: `${id}-note` }),
    },
  },
  "note/queries": { listNotes: { run: (viewer, { id }) => noteRead.listNotes(viewer, id) } },
  "security/queries": {
    readLog: { placeless: true, run: (viewer) => securityRead.readLog(viewer, {}) },
  },
  "security/commands": { logSecurity: inner },
  "engagement/welcome/commands": {
    noteWelcomed: {
      run: (viewer, { id }) => welcome.noteWelcomed(viewer, { engagementId: id }),
    },
  },
  "engagement/welcome/queries": {
    welcomeOf: { run: (viewer, { id }) => welcomeRead.welcomeOf(viewer, id) },
  },
  "engagement/template/own/commands": {
    saveTemplate: {
      run: (viewer, { id, canary }) =>
        ownTemplates.saveTemplate(viewer, { engagementId: id, name: canary, about: "" }),
    },
    renameTemplate: {
      placeless: true,
      before: keepTemplate,
      run: (viewer, place) =>
        ownTemplates.renameTemplate(viewer, { ...theTemplate(place), name: "Autre", about: "" }),
    },
    removeTemplate: {
      placeless: true,
      before: keepTemplate,
      run: (viewer, place) => ownTemplates.removeTemplate(viewer, theTemplate(place)),
    },
  },
  "engagement/template/own/queries": {
    listTemplates: {
      placeless: true,
      before: keepTemplate,
      run: (viewer) => ownTemplatesRead.listTemplates(viewer),
    },
    ownTemplate:
      "the practice's by the hand of who saved it, asked by its people alone (own.test.ts says what stays out)",
  },
  "check/commands": {
    createCheck: {
      placeless: true,
      run: (viewer) => check.createCheck(viewer, { company: "Autre", locale: "fr" }).id.length,
    },
    renewCheck: {
      placeless: true,
      before: handCheck,
      run: (viewer, place) => check.renewCheck(viewer, theCheck(place)).token.length,
    },
    withdrawCheck: {
      placeless: true,
      before: handCheck,
      run: (viewer, place) => check.withdrawCheck(viewer, theCheck(place)),
    },
    eraseCheck: {
      placeless: true,
      before: handCheck,
      run: (viewer, place) => check.eraseCheck(viewer, theCheck(place)),
    },
    openFromCheck: {
      placeless: true,
      before: answeredCheck,
      run: (viewer, place) =>
        check.openFromCheck(viewer, { ...theCheck(place), name: "Autre", strapline: "" }).id.length,
    },
    noteCheckOpened: signIn,
    answerCheck: signIn,
    finishCheck: signIn,
    eraseOwnCheck: signIn,
    purgeChecks: machine,
  },
  "check/queries": {
    listChecks: {
      placeless: true,
      before: handCheck,
      run: (viewer) => checkRead.listChecks(viewer),
    },
    readCheck: {
      placeless: true,
      before: answeredCheck,
      run: (viewer, place) => checkRead.readCheck(viewer, theCheck(place).checkId),
    },
    ownCheck: {
      placeless: true,
      before: handCheck,
      run: (viewer, place) => checkRead.ownCheck(viewer, theCheck(place).checkId),
    },
    findCheck: signIn,
    livingCheck: signIn,
  },
  "share/commands": {
    createShare: {
      run: (viewer, { id }) =>
        share.createShare(viewer, {
          engagementId: id,
          resource: { page: "dashboard" },
          moment: { is: "live" },
          label: "",
          days: 7,
          passwordHash: null,
        }),
    },
    renewShare: {
      run: (viewer, place) =>
        share.renewShare(viewer, { engagementId: place.id, shareId: place.share.id, days: 7 }),
    },
    revokeShare: {
      run: (viewer, place) =>
        share.revokeShare(viewer, { engagementId: place.id, shareId: place.share.id }),
    },
    countOpening: signIn,
  },
  "share/queries": {
    listShares: { run: (viewer, { id }) => shareRead.listShares(viewer, id) },
    shareable: { run: (viewer, { id }) => shareRead.shareable(viewer, id) },
    mayShare: { run: (viewer, { id }) => shareRead.mayShare(viewer, id) },
    findShare: signIn,
    livingShare: signIn,
    previewShare: { run: (viewer, { share: { id } }) => shareRead.previewShare(viewer, id) },
  },
  "share/shown/queries": {
    sharedHead: { by: guest, run: (viewer) => shown.sharedHead(viewer) },
    sharedDashboard: { by: guest, run: (viewer) => shown.sharedDashboard(viewer, "start") },
    sharedSeries: {
      by: guest,
      run: (viewer, { kpi: id }) => shown.sharedSeries(viewer, id, "start"),
    },
    sharedStrategy: {
      by: guest,
      before: showing("strategy"),
      run: (viewer) => {
        const { reading, prose } = shown.sharedStrategy(viewer);
        return { engagement: reading.engagement, prose };
      },
    },
    sharedRoadmap: {
      by: guest,
      before: showing("roadmap"),
      run: (viewer) => shown.sharedRoadmap(viewer).engagement,
    },
    sharedReview: {
      by: guest,
      before: (place) => showing(`review ${place.id}-review`, true)(place),
      run: (viewer) => shown.sharedReview(viewer),
    },
  },
  "strategy/acceptance/commands": {
    acceptObjective: {
      run: (viewer, place) =>
        acceptance.acceptObjective(viewer, {
          ...at(place),
          itemId: place.objective,
          terms: place.terms,
        }),
    },
  },
  "strategy/commitment/commands": {
    signCommitment: {
      run: (viewer, place) =>
        commitment.signCommitment(viewer, {
          ...at(place),
          seen: { answer: "yes", reasons: place.hidden },
        }),
    },
  },
  "strategy/compare/queries": {
    compareStrategy: {
      before: nameNow,
      run: (viewer, { id }) =>
        compared.compareStrategy(viewer, id, {
          from: { is: "version", number: "1" },
          to: { is: "day", day: "2026-03-12" },
        }),
    },
  },
  "strategy/document/queries": {
    strategyDocument: {
      before: nameNow,
      run: (viewer, { id }) => documents.strategyDocument(viewer, id, "1"),
    },
  },
  "strategy/version/commands": {
    nameVersion: {
      run: (viewer, place) =>
        version.nameVersion(viewer, { ...at(place), name: "Cap", approve: true }),
    },
    approveVersion: {
      by: decider,
      before: nameNow,
      run: (viewer, place) =>
        version.approveVersion(viewer, {
          ...at(place),
          ...(named.get(place.id) ?? { frozen: "none", digest: "" }),
        }),
    },
  },
  "strategy/version/queries": {
    readVersions: {
      before: nameNow,
      run: (viewer, { id }) => versionRead.readVersions(viewer, id),
    },
    sinceApproved: { run: (viewer, { id }) => versionRead.sinceApproved(viewer, id) },
    movedSince: {
      before: nameNow,
      run: (viewer, { id }) => versionRead.movedSince(viewer, id, { seal: named.get(id) ?? null }),
    },
    strategyNow: { run: (viewer, { id }) => versionRead.strategyNow(viewer, id) },
    frozenVersion: {
      before: nameNow,
      run: (viewer, { id }) => {
        const found = versionRead.frozenVersion(viewer, id, { seal: named.get(id) ?? null });
        if (!found) throw new Refused("not_found");
        return found.engagement;
      },
    },
  },
};
