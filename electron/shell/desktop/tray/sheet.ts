/** How the pictures of the tray lie in `assets/tray/<size>.png`: a row for each look, a column for each number of what is unread. */
export const TRAY_LOOKS = ['online', 'chat', 'away', 'xa', 'dnd', 'invisible', 'offline'] as const;
export type TrayLook = (typeof TRAY_LOOKS)[number];

export const TRAY_COLUMNS = ['', '1', '2', '3', '4', '5', '6', '7', '8', '9', '9+'] as const;

/** Pixels of one picture. */
export const TRAY_SIZES = [16, 24, 32, 48, 64] as const;
export type TraySize = (typeof TRAY_SIZES)[number];

/** Where in the sheet a picture lies, pixels. */
export function placeInSheet(look: TrayLook, unread: number, size: TraySize): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  return { x: Math.min(unread, TRAY_COLUMNS.length - 1) * size, y: TRAY_LOOKS.indexOf(look) * size, width: size, height: size };
}
