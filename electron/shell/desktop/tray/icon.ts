import { nativeImage, type NativeImage } from 'electron';
import sheet16 from '../../../../assets/tray/16.png?inline';
import sheet24 from '../../../../assets/tray/24.png?inline';
import sheet32 from '../../../../assets/tray/32.png?inline';
import sheet48 from '../../../../assets/tray/48.png?inline';
import sheet64 from '../../../../assets/tray/64.png?inline';
import { placeInSheet, TRAY_SIZES, type TrayLook, type TraySize } from './sheet.ts';

const SHEETS: Readonly<Record<TraySize, string>> = { 16: sheet16, 24: sheet24, 32: sheet32, 48: sheet48, 64: sheet64 };

/** Pixels of a tray's picture at a scale of 1: panels of Linux are higher than those of Windows and macOS. */
const BASE = { linux: 24, other: 16 } as const;

/** The tray's picture in every size there is, so that no panel has to scale it. */
export function trayIcon(look: TrayLook, unread: number, platform: NodeJS.Platform): NativeImage {
  const base = platform === 'linux' ? BASE.linux : BASE.other;
  const image = nativeImage.createEmpty();
  for (const size of TRAY_SIZES.filter((each) => each >= base)) {
    const cell = nativeImage.createFromDataURL(SHEETS[size]).crop(placeInSheet(look, unread, size));
    image.addRepresentation({ scaleFactor: size / base, width: size, height: size, buffer: cell.toPNG() });
  }
  return image;
}
