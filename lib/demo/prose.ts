type Texts = Record<"positioning" | "vision", string[]>;

const texts: Record<string, Partial<Texts>> = {
  "Maison Kerleo": {
    positioning: [
      "Pour les familles qui veulent du bon pain sans attendre, Maison Kerleo est la boulangerie où l’on commande la veille et où l’on est reconnu le matin.",
      "Nous ne serons ni les moins chers ni ceux qui ont le plus grand choix\u202f: nous serons ceux dont le pain est prêt à l’heure dite.",
    ],
    vision: [
      "Dans deux ans, la moitié de nos clients du vendredi auront commandé la veille, et personne ne fera plus la queue pour un gâteau d’anniversaire.",
      "Les hôtels de la baie nous confieront leur petit déjeuner parce que nous n’avons jamais manqué une livraison. Nous passerons moins de temps à publier et davantage à écouter ceux qui mangent notre pain.",
    ],
  },
  "Atelier Lumen": {
    positioning: [
      "Pour les couples qui n’aiment pas poser, l’Atelier Lumen raconte leur journée telle qu’elle était.",
    ],
  },
};

/** A live text of a business of the demo, as the document of the closed schema; null where it has none. */
export function proseOf(business: string, name: keyof Texts) {
  const paragraphs = texts[business]?.[name];
  if (!paragraphs) return null;
  return {
    type: "doc",
    content: paragraphs.map((text) => ({
      type: "paragraph",
      content: [{ type: "text", text }],
    })),
  };
}
