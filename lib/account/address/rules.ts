/** How long a change of address may be confirmed (milliseconds). */
export const addressMs = 3 * 86_400_000;
