import { verify, type KeyObject } from 'node:crypto';
import type { CustomPublishOptions, UpdateInfo } from 'builder-util-runtime';
import type { AppUpdater, ResolvedUpdateFileInfo } from 'electron-updater';
import { parseUpdateInfo, Provider, resolveFiles, type ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';

/** The list of the newest version does not carry the maintainers' signature. */
export class NotGenuineError extends Error {
  readonly code = 'ERR_NOT_GENUINE';
}

export interface SignedSource extends CustomPublishOptions {
  readonly url: URL;
  readonly publicKey: KeyObject;
}

/**
 * A generic server whose list of the newest version (`latest-linux.yml`) has an Ed25519 signature beside it (`latest-linux.yml.sig`,
 * Base64). The very bytes that were verified are those that are read: nothing of an unsigned list is believed, and the list holds the
 * SHA-512 of every file, so that no other file is taken.
 */
export class SignedProvider extends Provider<UpdateInfo> {
  readonly #source: SignedSource;

  constructor(source: SignedSource, _updater: AppUpdater, options: ProviderRuntimeOptions) {
    super({ ...options, isUseMultipleRangeRequest: false });
    this.#source = source;
  }

  get #base(): URL {
    return new URL(`${this.#source.url.href.replace(/\/$/u, '')}/`);
  }

  async getLatestVersion(): Promise<UpdateInfo> {
    const file = `${this.getDefaultChannelName()}.yml`;
    const url = new URL(file, this.#base);
    const text = (await this.httpRequest(url)) ?? '';
    const signature = (await this.httpRequest(new URL(`${file}.sig`, this.#base)).catch(() => '')) ?? '';
    if (!verify(null, Buffer.from(text), this.#source.publicKey, Buffer.from(signature.trim(), 'base64'))) throw new NotGenuineError(`${file} is not signed by the maintainers.`);
    return parseUpdateInfo(text, file, url);
  }

  resolveFiles(info: UpdateInfo): ResolvedUpdateFileInfo[] {
    return resolveFiles(info, this.#base);
  }
}
