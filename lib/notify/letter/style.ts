import type { CSSProperties } from "react";

const serif = "'Newsreader', Georgia, 'Times New Roman', serif";
const sans = "Inter, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";
const ink = "#13232D";
const ink2 = "#4C5C66";
const marine = "#0E5468";
const line = "#E2DCCF";

/** The tokens of the design brief, on each element: mail boxes drop style sheets. */
export const style = {
  page: { backgroundColor: "#FAF8F3", margin: 0, padding: "32px 12px", fontFamily: sans },
  container: { maxWidth: "560px", width: "100%" },
  practice: {
    color: ink,
    fontFamily: serif,
    fontSize: "20px",
    lineHeight: "26px",
    margin: "0 0 16px",
    overflowWrap: "anywhere",
  },
  logo: { backgroundColor: "#FFFFFF", display: "block" },
  sheet: {
    backgroundColor: "#FFFFFF",
    border: `1px solid ${line}`,
    borderRadius: "12px",
    overflow: "hidden",
  },
  scale: { borderBottom: `1px solid ${ink}`, tableLayout: "fixed" },
  cell: { fontSize: "1px", lineHeight: "6px" },
  inner: { padding: "28px 36px 32px" },
  title: {
    color: ink,
    fontFamily: serif,
    fontSize: "28px",
    fontWeight: 500,
    letterSpacing: "-0.01em",
    lineHeight: "34px",
    margin: "0 0 16px",
    overflowWrap: "anywhere",
  },
  text: {
    color: ink,
    fontSize: "16px",
    lineHeight: "25px",
    margin: "0 0 16px",
    overflowWrap: "anywhere",
  },
  note: { color: ink2, fontSize: "14px", lineHeight: "21px", margin: "0" },
  quote: { borderLeft: `2px solid ${ink}`, margin: "4px 0 24px", paddingLeft: "16px" },
  quoted: {
    color: ink,
    fontFamily: serif,
    fontSize: "18px",
    fontStyle: "italic",
    lineHeight: "27px",
    margin: "0",
    overflowWrap: "anywhere",
  },
  by: { color: ink2, fontSize: "14px", lineHeight: "20px", margin: "6px 0 0" },
  buttonRow: { margin: "8px 0 20px" },
  button: {
    backgroundColor: marine,
    borderRadius: "8px",
    color: "#FFFFFF",
    fontSize: "16px",
    fontWeight: 600,
    lineHeight: "22px",
    padding: "12px 22px",
    textDecoration: "none",
  },
  list: { margin: "0 0 24px" },
  subtitle: {
    color: ink,
    fontFamily: serif,
    fontSize: "20px",
    fontWeight: 500,
    lineHeight: "26px",
    margin: "0 0 4px",
    overflowWrap: "anywhere",
  },
  line: {
    borderTop: `1px solid ${line}`,
    color: ink,
    fontSize: "16px",
    lineHeight: "24px",
    margin: "0",
    padding: "10px 0",
    overflowWrap: "anywhere",
  },
  lineNote: { color: ink2, fontSize: "14px", lineHeight: "20px" },
  late: { color: "#B3352B", fontSize: "14px", lineHeight: "20px" },
  listLink: { fontSize: "16px", lineHeight: "24px", margin: "0", padding: "10px 0" },
  strongLink: { color: marine, fontWeight: 600, textDecoration: "none" },
  link: { color: marine, textDecoration: "underline" },
  foot: { padding: "20px 4px 0" },
  small: { color: ink2, fontSize: "13px", lineHeight: "20px", margin: "0 0 8px" },
} satisfies Record<string, CSSProperties>;

/** The night of the same page, for the mail boxes that have one, and less margin on a phone. */
export const dark = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .inner { padding: 22px 20px 24px !important; }
  .title { font-size: 24px !important; line-height: 30px !important; }
}
@media (prefers-color-scheme: dark) {
  body, .page, .page > table > tbody > tr > td { background-color: #0D171F !important; }
  .sheet { background-color: #13212B !important; border-color: #24343F !important; }
  .bar { background-color: #E9EEF0 !important; }
  .ink { color: #E9EEF0 !important; }
  .ink2 { color: #A6B4BC !important; }
  .bad { color: #F0786C !important; }
  .marine { color: #62B5CB !important; }
  .button { background-color: #62B5CB !important; color: #0A1218 !important; }
  .quote { border-color: #E9EEF0 !important; }
  .rule { border-color: #24343F !important; }
}
`;
