// The catalogue's vague words, and the small words that carry no figure and no thing.
const vague =
  "plus mieux ameliorer developper augmenter renforcer visibilite notoriete image presence communication marketing numerique digital digitale more better improve develop increase grow strengthen visibility awareness presence online";
const small =
  "de du des d la le les l un une notre nos votre vos ma mon en et a au aux sur son sa ses etre avoir faire the our your a an of and on in to be have make";
const known = new Set(`${vague} ${small}`.split(" "));
const vagueWords = new Set(vague.split(" "));

/** Whether a title has no figure and is made only of vague words (KPI catalogue, check `no_vague_only`). An empty one says nothing at all. */
export function onlyVagueWords(title: string): boolean {
  if (/\d/.test(title)) return false;
  const words = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
  return words.some((word) => vagueWords.has(word)) && words.every((word) => known.has(word));
}
