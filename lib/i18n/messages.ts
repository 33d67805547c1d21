import enAccount from "./en/account.json";
import enAudience from "./en/audience.json";
import enAudienceEdit from "./en/audience-edit.json";
import enAuth from "./en/auth.json";
import enCheck from "./en/check.json";
import enCheckForm from "./en/check-form.json";
import enCheckMake from "./en/check-make.json";
import enCoherence from "./en/coherence.json";
import enCommandLine from "./en/command-line.json";
import enCommon from "./en/common.json";
import enConversation from "./en/conversation.json";
import enCourse from "./en/course.json";
import enCure from "./en/cure.json";
import enDiagnostic from "./en/diagnostic.json";
import enDiagnosticEdit from "./en/diagnostic-edit.json";
import enEntry from "./en/entry.json";
import enExchange from "./en/exchange.json";
import enFactor from "./en/factor.json";
import enFindings from "./en/findings.json";
import enFormat from "./en/format.json";
import enGlossary from "./en/glossary.json";
import enHistory from "./en/history.json";
import enKpi from "./en/kpi.json";
import enKpiAdd from "./en/kpi-add.json";
import enKpiChart from "./en/kpi-chart.json";
import enKpiEntry from "./en/kpi-entry.json";
import enKpiImport from "./en/kpi-import.json";
import enKpiReturn from "./en/kpi-return.json";
import enKpiSheet from "./en/kpi-sheet.json";
import enLetter from "./en/letter.json";
import enLive from "./en/live.json";
import enMail from "./en/mail.json";
import enMaturity from "./en/maturity.json";
import enNote from "./en/note.json";
import enOverview from "./en/overview.json";
import enPalette from "./en/palette.json";
import enPeople from "./en/people.json";
import enPortfolio from "./en/portfolio.json";
import enPortfolioViews from "./en/portfolio-views.json";
import enPractice from "./en/practice.json";
import enProse from "./en/prose.json";
import enReview from "./en/review.json";
import enRoadmap from "./en/roadmap.json";
import enRoadmapEdit from "./en/roadmap-edit.json";
import enRose from "./en/rose.json";
import enRules from "./en/rules.json";
import enRulesTune from "./en/rules-tune.json";
import enSeeing from "./en/seeing.json";
import enSettings from "./en/settings.json";
import enSetup from "./en/setup.json";
import enShare from "./en/share.json";
import enShareForm from "./en/share-form.json";
import enShareGate from "./en/share-gate.json";
import enShell from "./en/shell.json";
import enSigns from "./en/signs.json";
import enStrategy from "./en/strategy.json";
import enStrategyEdit from "./en/strategy-edit.json";
import enUi from "./en/ui.json";
import enVersion from "./en/version.json";
import enVersionEdit from "./en/version-edit.json";
import enWelcome from "./en/welcome.json";
import enWish from "./en/wish.json";
import frAccount from "./fr/account.json";
import frAudience from "./fr/audience.json";
import frAudienceEdit from "./fr/audience-edit.json";
import frAuth from "./fr/auth.json";
import frCheck from "./fr/check.json";
import frCheckForm from "./fr/check-form.json";
import frCheckMake from "./fr/check-make.json";
import frCoherence from "./fr/coherence.json";
import frCommandLine from "./fr/command-line.json";
import frCommon from "./fr/common.json";
import frConversation from "./fr/conversation.json";
import frCourse from "./fr/course.json";
import frCure from "./fr/cure.json";
import frDiagnostic from "./fr/diagnostic.json";
import frDiagnosticEdit from "./fr/diagnostic-edit.json";
import frEntry from "./fr/entry.json";
import frExchange from "./fr/exchange.json";
import frFactor from "./fr/factor.json";
import frFindings from "./fr/findings.json";
import frFormat from "./fr/format.json";
import frGlossary from "./fr/glossary.json";
import frHistory from "./fr/history.json";
import frKpi from "./fr/kpi.json";
import frKpiAdd from "./fr/kpi-add.json";
import frKpiChart from "./fr/kpi-chart.json";
import frKpiEntry from "./fr/kpi-entry.json";
import frKpiImport from "./fr/kpi-import.json";
import frKpiReturn from "./fr/kpi-return.json";
import frKpiSheet from "./fr/kpi-sheet.json";
import frLetter from "./fr/letter.json";
import frLive from "./fr/live.json";
import frMail from "./fr/mail.json";
import frMaturity from "./fr/maturity.json";
import frNote from "./fr/note.json";
import frOverview from "./fr/overview.json";
import frPalette from "./fr/palette.json";
import frPeople from "./fr/people.json";
import frPortfolio from "./fr/portfolio.json";
import frPortfolioViews from "./fr/portfolio-views.json";
import frPractice from "./fr/practice.json";
import frProse from "./fr/prose.json";
import frReview from "./fr/review.json";
import frRoadmap from "./fr/roadmap.json";
import frRoadmapEdit from "./fr/roadmap-edit.json";
import frRose from "./fr/rose.json";
import frRules from "./fr/rules.json";
import frRulesTune from "./fr/rules-tune.json";
import frSeeing from "./fr/seeing.json";
import frSettings from "./fr/settings.json";
import frSetup from "./fr/setup.json";
import frShare from "./fr/share.json";
import frShareForm from "./fr/share-form.json";
import frShareGate from "./fr/share-gate.json";
import frShell from "./fr/shell.json";
import frSigns from "./fr/signs.json";
import frStrategy from "./fr/strategy.json";
import frStrategyEdit from "./fr/strategy-edit.json";
import frUi from "./fr/ui.json";
import frVersion from "./fr/version.json";
import frVersionEdit from "./fr/version-edit.json";
import frWelcome from "./fr/welcome.json";
import frWish from "./fr/wish.json";
import type { Locale } from "./locale";

const fr = {
  account: frAccount,
  audience: frAudience,
  "audience-edit": frAudienceEdit,
  auth: frAuth,
  check: frCheck,
  "check-form": frCheckForm,
  "check-make": frCheckMake,
  coherence: frCoherence,
  "command-line": frCommandLine,
  common: frCommon,
  conversation: frConversation,
  course: frCourse,
  cure: frCure,
  diagnostic: frDiagnostic,
  "diagnostic-edit": frDiagnosticEdit,
  entry: frEntry,
  exchange: frExchange,
  factor: frFactor,
  findings: frFindings,
  format: frFormat,
  glossary: frGlossary,
  history: frHistory,
  kpi: frKpi,
  "kpi-add": frKpiAdd,
  "kpi-chart": frKpiChart,
  "kpi-entry": frKpiEntry,
  "kpi-import": frKpiImport,
  letter: frLetter,
  "kpi-return": frKpiReturn,
  "kpi-sheet": frKpiSheet,
  live: frLive,
  mail: frMail,
  maturity: frMaturity,
  note: frNote,
  overview: frOverview,
  palette: frPalette,
  people: frPeople,
  portfolio: frPortfolio,
  practice: frPractice,
  "portfolio-views": frPortfolioViews,
  prose: frProse,
  review: frReview,
  roadmap: frRoadmap,
  "roadmap-edit": frRoadmapEdit,
  rose: frRose,
  rules: frRules,
  "rules-tune": frRulesTune,
  settings: frSettings,
  seeing: frSeeing,
  setup: frSetup,
  share: frShare,
  "share-form": frShareForm,
  "share-gate": frShareGate,
  shell: frShell,
  signs: frSigns,
  strategy: frStrategy,
  "strategy-edit": frStrategyEdit,
  ui: frUi,
  version: frVersion,
  "version-edit": frVersionEdit,
  welcome: frWelcome,
  wish: frWish,
};
const en: typeof fr = {
  account: enAccount,
  audience: enAudience,
  "audience-edit": enAudienceEdit,
  auth: enAuth,
  check: enCheck,
  "check-form": enCheckForm,
  "check-make": enCheckMake,
  coherence: enCoherence,
  "command-line": enCommandLine,
  common: enCommon,
  conversation: enConversation,
  course: enCourse,
  cure: enCure,
  diagnostic: enDiagnostic,
  "diagnostic-edit": enDiagnosticEdit,
  entry: enEntry,
  exchange: enExchange,
  factor: enFactor,
  findings: enFindings,
  format: enFormat,
  glossary: enGlossary,
  history: enHistory,
  kpi: enKpi,
  "kpi-add": enKpiAdd,
  "kpi-chart": enKpiChart,
  "kpi-entry": enKpiEntry,
  "kpi-import": enKpiImport,
  letter: enLetter,
  "kpi-return": enKpiReturn,
  "kpi-sheet": enKpiSheet,
  live: enLive,
  mail: enMail,
  maturity: enMaturity,
  note: enNote,
  overview: enOverview,
  palette: enPalette,
  people: enPeople,
  portfolio: enPortfolio,
  practice: enPractice,
  "portfolio-views": enPortfolioViews,
  prose: enProse,
  review: enReview,
  roadmap: enRoadmap,
  "roadmap-edit": enRoadmapEdit,
  rose: enRose,
  rules: enRules,
  "rules-tune": enRulesTune,
  settings: enSettings,
  seeing: enSeeing,
  setup: enSetup,
  share: enShare,
  "share-form": enShareForm,
  "share-gate": enShareGate,
  shell: enShell,
  signs: enSigns,
  strategy: enStrategy,
  "strategy-edit": enStrategyEdit,
  ui: enUi,
  version: enVersion,
  "version-edit": enVersionEdit,
  welcome: enWelcome,
  wish: enWish,
};

export type Messages = typeof fr;
export type Namespace = keyof Messages;

/** Every sentence of the product, by language and namespace. */
export const messages: Record<Locale, Messages> = { fr, en };

// A sentence that is asked for and not written is found by the compiler.
declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
