-- Where a document was published, as a saved page or an import tells it.
ALTER TABLE "Document" ADD COLUMN     "sourceUrl" TEXT;
