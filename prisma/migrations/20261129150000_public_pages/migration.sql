-- What a region shows to everybody: switched on by its manager, off by default.

-- AlterTable
ALTER TABLE "Region" ADD COLUMN     "isPublic" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "openData" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "publicNames" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "PublicPage" (
    "path" TEXT NOT NULL,
    "regionId" UUID,
    "madeFrom" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "etag" TEXT NOT NULL,

    CONSTRAINT "PublicPage_pkey" PRIMARY KEY ("path")
);

-- CreateIndex
CREATE INDEX "PublicPage_regionId_idx" ON "PublicPage"("regionId");

-- AddForeignKey
ALTER TABLE "PublicPage" ADD CONSTRAINT "PublicPage_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Names and data for everybody are for a region that has a page for everybody.
ALTER TABLE "Region" ADD CONSTRAINT public_first CHECK ("isPublic" OR NOT ("publicNames" OR "openData"));
GRANT UPDATE ("isPublic", "publicNames", "openData") ON "Region" TO koersvast_app;

-- The app reaches these rows through the functions of the next migration alone.
ALTER TABLE "PublicPage" ENABLE ROW LEVEL SECURITY;
