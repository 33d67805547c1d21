/** A part of the page: its title over a line, as on a printed sheet. */
export function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="mt-6 break-inside-avoid print:mt-4 print:[&_tr>*]:py-1!">
      <h2 className="mb-2.5 border-b border-ink pb-1.5 text-16 sm:text-20 print:mb-1.5 print:pb-1">
        {title}
      </h2>
      {children}
    </section>
  );
}
