package tw.portfolio.replay;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/** A written history: who committed and merged what, and when. */
record History(
        @Field(zh = "平台", en = "forge") Forge forge,
        @Field(zh = "儲存庫", en = "repositories") List<RepositoryForm> repositories,
        @Field(zh = "人員", en = "people") List<Person> people,
        @Field(zh = "步驟", en = "steps") List<Step> steps,
        Origin origin) {

    /** The platform that makes merge commits, and whether it signs them with the demonstration key. */
    record Forge(
            @Field(zh = "名稱", en = "name") String name,
            @Field(zh = "電子郵件", en = "e-mail") String email,
            @Field(zh = "簽章", en = "signs") Optional<Boolean> sign,
            Origin origin) {}

    /** A repository and the folder whose files it gets. */
    record RepositoryForm(
            @Field(zh = "名稱", en = "name") String name,
            @Field(zh = "資料夾", en = "folder") String folder,
            @Field(zh = "不納入", en = "left out") List<String> exclude,
            Origin origin) {}

    /** Someone who commits or merges. */
    record Person(
            @Field(zh = "代號", en = "id") String id,
            @Field(zh = "姓名", en = "name") String name,
            @Field(zh = "電子郵件", en = "e-mail") String email,
            Origin origin) {}

    /** One step of the main line, of which exactly one part is given; a tag names the main line's head as it then is. */
    record Step(
            @Field(zh = "儲存庫", en = "repository") Optional<String> repository,
            @Field(zh = "直接推送", en = "push") Optional<Change> push,
            @Field(zh = "合併", en = "merge") Optional<Merge> merge,
            @Field(zh = "未合併的請求", en = "open request") Optional<Request> request,
            @Field(zh = "標籤", en = "tag") Optional<String> tag,
            Origin origin) {}

    /** One commit's changes; one that brings its branch up to date has the main line's head as second parent. */
    record Change(
            @Field(zh = "作者", en = "author") String by,
            @Field(zh = "時間", en = "time") java.time.OffsetDateTime at,
            @Field(zh = "說明", en = "message") String message,
            @Field(zh = "加入", en = "added") List<String> add,
            @Field(zh = "先前內容", en = "earlier bodies") List<Put> put,
            @Field(zh = "移除", en = "removed") List<String> remove,
            @Field(zh = "提交者", en = "committer") Optional<String> committer,
            @Field(zh = "簽章者", en = "signer") Optional<String> signer,

            @Field(zh = "先併入主分支", en = "main line merged into the branch first")
            Optional<Boolean> update,

            Origin origin) {}

    /** A path whose bytes stand elsewhere for now; a regular file unless the mode says otherwise. */
    record Put(
            @Field(zh = "路徑", en = "path") String path,
            @Field(zh = "來源", en = "from") String from,
            @Field(zh = "種類", en = "kind of entry") Optional<EntryMode> mode,
            Origin origin) {}

    /** A request that was merged. */
    record Merge(
            @Field(zh = "編號", en = "number") Integer request,
            @Field(zh = "合併者", en = "merged by") String by,
            @Field(zh = "時間", en = "time") java.time.OffsetDateTime at,
            @Field(zh = "分支", en = "branch") String branch,
            @Field(zh = "標題", en = "title") String title,
            @Field(zh = "提交", en = "commits") List<Change> commits,
            @Field(zh = "方式", en = "style") Optional<MergeStyle> style,
            @Field(zh = "提交者", en = "committer") Optional<String> committer,
            @Field(zh = "簽章者", en = "signer") Optional<String> signer,

            @Field(zh = "只在合併提交中的更動", en = "changes of the merge commit alone")
            Optional<Smuggled> smuggled,

            Origin origin) {}

    /** What a merge commit changes although its branch does not. */
    record Smuggled(
            @Field(zh = "加入", en = "added") List<String> add,
            @Field(zh = "先前內容", en = "earlier bodies") List<Put> put,
            @Field(zh = "移除", en = "removed") List<String> remove,
            Origin origin) {}

    /** A request that is still open. */
    record Request(
            @Field(zh = "編號", en = "number") Integer request,
            @Field(zh = "分支", en = "branch") String branch,
            @Field(zh = "標題", en = "title") String title,
            @Field(zh = "提交", en = "commits") List<Change> commits,
            Origin origin) {}
}
