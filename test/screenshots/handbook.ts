/** How the handbook shows each view. */
export const HANDBOOK_LOOKS = ['light', 'dark', 'right-to-left'] as const;
export type HandbookLook = (typeof HANDBOOK_LOOKS)[number];

/** The file of one view's picture, in `docs/handbook/pictures`. */
export function pictureName(view: string, look: string): string {
  return `${view}-${look}.webp`;
}

/** `settings-about` is read as "Settings about". */
function title(view: string): string {
  const words = view.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The chapter with every view in every look, in Markdown. */
export function galleryPage(views: readonly string[]): string {
  const parts = views.map((view) => [`## ${title(view)}`, '', ...HANDBOOK_LOOKS.map((look) => `![${title(view)}, ${look.replaceAll('-', ' ')}](pictures/${pictureName(view, look)})`), ''].join('\n'));
  return ['# Every view', '', 'Each screen of Linnet in light, in dark and from right to left. [Back to the handbook](README.md)', '', ...parts].join('\n');
}
