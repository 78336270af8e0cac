import { ask } from '../ask-program.ts';

/**
 * Whether the service that shows notifications on Linux reads marks in their text (capability `body-markup` of the Desktop Notifications
 * Specification). Where nobody can be asked it does: most do, and a text must never be read as anything else.
 */
export async function findMarkup(platform: NodeJS.Platform): Promise<boolean> {
  if (platform !== 'linux') return false;
  const answer = await ask('gdbus', ['call', '--session', '--dest', 'org.freedesktop.Notifications', '--object-path', '/org/freedesktop/Notifications', '--method', 'org.freedesktop.Notifications.GetCapabilities']);
  return !answer?.includes('[') || answer.includes("'body-markup'");
}
