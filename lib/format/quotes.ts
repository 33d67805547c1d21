const forms = [
  { open: "«", marks: /«\s*|\s*»/g, inner: ["“", "”"] },
  { open: "“", marks: /“|”/g, inner: ["‘", "’"] },
] as const;

/**
 * Quotation marks inside others of the same form take the second one: « Relire la page “Comités” », “The ‘Baker’ letter”. Marks
 * that do not pair are left as people wrote them.
 */
export function nestQuotes(text: string): string {
  return forms.reduce((said, { open, marks, inner }) => {
    if (said.indexOf(open) === said.lastIndexOf(open)) return said;
    let depth = 0;
    let pairs = true;
    const nested = said.replace(marks, (mark) => {
      if (mark.startsWith(open)) {
        depth += 1;
        return depth > 1 ? inner[0] : mark;
      }
      depth -= 1;
      if (depth < 0) pairs = false;
      return depth > 0 ? inner[1] : mark;
    });
    return pairs && depth === 0 ? nested : said;
  }, text);
}
