// Elk's own worker: without a document it listens for messages by itself.
import 'elkjs/lib/elk-worker.min.js';
