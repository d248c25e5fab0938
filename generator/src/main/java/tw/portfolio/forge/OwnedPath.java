package tw.portfolio.forge;

import java.util.List;

/**
 * A rule of a CODEOWNERS file.
 *
 * @param path as {@link Forge#pattern} takes it
 * @param accounts whom the forge asks, sorted, without {@code @}; never empty
 */
record OwnedPath(Part part, String path, List<String> accounts) {

    /** The parts of the file, from what is general to what is particular. */
    enum Part {
        EVERYTHING("其他檔案：註冊組", "everything else: the Registry"),
        OFFICES("處室的紀錄，與學生資料夾裡由處室認證的部分", "offices' records, and what offices certify in students' folders"),
        COURSES("本學期的課程學習成果：該生各課程的教師", "this term's outcomes: the teachers of the student's courses"),
        RECORDS("已收錄的成果：該課程的教師", "outcomes already there: the teacher of the course");

        private final String zh;
        private final String en;

        Part(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    OwnedPath {
        accounts = List.copyOf(accounts);
    }
}
