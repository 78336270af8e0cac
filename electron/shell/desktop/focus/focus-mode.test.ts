import { describe, expect, it } from 'vitest';
import { focusSource } from './focus-mode.ts';

const on = (desktop: string | undefined) => focusSource('linux', desktop === undefined ? {} : { XDG_CURRENT_DESKTOP: desktop });

describe('where the system’s focus mode is told', () => {
  it.each([
    ['ubuntu:GNOME', 'org.gnome.desktop.notifications', 'show-banners: false', true], ['GNOME', 'org.gnome.desktop.notifications', 'true\n', false],
    ['X-Cinnamon', 'org.cinnamon.desktop.notifications', 'display-notifications: false', true], ['MATE', 'org.mate.NotificationDaemon', 'do-not-disturb: true', true],
    ['Pantheon', 'io.elementary.notifications', 'false', false], ['GNOME', 'org.gnome.desktop.notifications', 'No such schema', undefined],
  ] as const)('%s keeps it in its settings', (desktop, schema, text, isOn) => {
    const source = on(desktop)!;
    expect(source.now).toContain(schema);
    expect(source.changes.slice(0, 2)).toEqual(['gsettings', 'monitor']);
    expect(source.read(text)).toBe(isOn);
  });

  it.each([
    ['(<true>,)', true], ['(<false>,)', false], ['', undefined],
    ["/org/freedesktop/Notifications: org.freedesktop.DBus.Properties.PropertiesChanged ('org.freedesktop.Notifications', {'Inhibited': <true>}, @as [])", true],
    ["/org/freedesktop/Notifications: org.freedesktop.Notifications.NotificationReplied (uint32 7, '(<true>,)')", undefined],
  ] as const)('others in a property of their service: %s', (text, isOn) => {
    for (const desktop of ['KDE', undefined]) expect(on(desktop)!.read(text)).toBe(isOn);
  });

  it.each(['win32', 'darwin'] as const)('%s does not tell', (platform) => {
    expect(focusSource(platform, { XDG_CURRENT_DESKTOP: 'GNOME' })).toBeUndefined();
  });
});
