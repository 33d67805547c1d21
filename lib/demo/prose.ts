const sentences: Record<string, string[]> = {
  "Maison Kerleo": [
    "Pour les familles qui veulent du bon pain sans attendre, Maison Kerleo est la boulangerie où l’on commande la veille et où l’on est reconnu le matin.",
    "Nous ne serons ni les moins chers ni ceux qui ont le plus grand choix : nous serons ceux dont le pain est prêt à l’heure dite.",
  ],
  "Atelier Lumen": [
    "Pour les couples qui n’aiment pas poser, l’Atelier Lumen raconte leur journée telle qu’elle était.",
  ],
};

/** The positioning of a business of the demo, as the document of a live text. */
export function positioningOf(business: string) {
  return {
    type: "doc",
    content: (sentences[business] ?? []).map((text) => ({
      type: "paragraph",
      content: [{ type: "text", text }],
    })),
  };
}
