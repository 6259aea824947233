import { openDocumentParser, type DocumentParser, type RecogniseText } from '@maroquin/documents';
import { createMistralModel, type MistralModel } from '@maroquin/model-mistral';
import { openSearch, type Search } from '@maroquin/retrieval';

import type { Config } from '../platform/config/config.js';

/** The model of the configuration, at the server that was found or started. */
export function modelAt(url: string, { model }: Config): MistralModel {
  return createMistralModel({
    url,
    apiKey: model.apiKey ?? '',
    model: model.name,
    ...(model.embeddings === null ? {} : { embeddingModel: model.embeddings }),
    ...(model.recognition === null ? {} : { recognitionModel: model.recognition }),
  });
}

/** The corpora of a folder; with vectors when `embedder` makes them. */
export function searchIn(folder: string, embedder: MistralModel | null): Promise<Search> {
  if (embedder === null) return openSearch({ folder });
  return openSearch({
    folder,
    embed: (texts, signal) => embedder.embed(texts, signal ?? new AbortController().signal),
  });
}

/** What reads the files of sources; scanned pages too, when the configuration names a model for it. */
export function documentsWith(model: MistralModel, config: Config): () => DocumentParser {
  if (config.model.recognition === null) return openDocumentParser;
  const recognise: RecogniseText = (pdf, pages, signal) =>
    model.recognise(pdf, pages, signal ?? new AbortController().signal);
  return () => openDocumentParser({ recognise });
}
