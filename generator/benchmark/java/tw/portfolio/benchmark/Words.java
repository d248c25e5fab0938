package tw.portfolio.benchmark;

import java.util.List;
import java.util.SplittableRandom;

/** Running text as students write it, in Markdown: headings, lists, tables, emphasis, a link, now and then a quotation. */
final class Words {
    static final String NUMERALS = "零一二三四五六七八九";
    private static final List<String> TOPICS = List.of(
            "單擺的週期與擺長",
            "河堤植物的四季",
            "公車到站時間的預測",
            "老市場的招牌字",
            "午餐剩食的去處",
            "走廊上的回音",
            "雨水的酸鹼值",
            "方言童謠的採集",
            "投籃角度與命中率",
            "圖書館的借閱習慣",
            "蠟染的顏色",
            "太陽能板的傾角");
    private static final List<String> WHEN =
            List.of("剛開始的時候", "到了第三週", "放學以後", "重看筆記時", "發表的前一晚", "連下三天雨之後", "第二次測量時", "和組員爭論過後");
    private static final List<String> WHO = List.of("我", "我們三個人", "同組的同學", "任課老師", "一位學姐", "社區的店家");
    private static final List<String> DID = List.of(
            "把題目縮小到兩個變因才開始動手",
            "發現儀器沒有歸零而全部重做",
            "畫成折線圖以後看出兩段斜率不同",
            "請十二位同學幫忙填寫改過的問卷",
            "把錄音逐句寫下來再分成四類",
            "查到兩篇說法相反的資料",
            "換了比較便宜也比較穩的材料",
            "在海報上只留下三個重點",
            "先算出誤差的範圍再下結論",
            "記下每一次失敗的原因");
    private static final List<String> SO = List.of(
            "所以結論改了兩次", "這件事讓我學會等待", "花的時間是原來想的兩倍", "最後仍然趕上了期限", "我因此更喜歡這門課", "還有一個問題沒有答案", "下次我會先畫流程圖", "這是我最有收穫的一段");
    private static final List<String> STEPS =
            List.of("訂出問題與假設", "借用器材並試量一次", "每天同一時間記錄", "整理成表並畫圖", "請別組同學提問", "修改報告並附上出處");
    private static final double BOLD = 0.15;
    private static final double QUOTED = 0.3;
    private final SplittableRandom chance;

    Words(SplittableRandom chance) {
        this.chance = chance;
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    String topic() {
        return one(TOPICS);
    }

    String sentence() {
        return one(WHEN) + "，" + one(WHO) + one(DID) + "，" + one(SO) + "。";
    }

    /** Returns sentences of so many characters or a few more, some with emphasis. */
    String paragraph(int characters) {
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            String sentence = sentence();
            int comma = sentence.indexOf('，');
            text.append(
                    chance.nextDouble() < BOLD
                            ? "**" + sentence.substring(0, comma) + "**" + sentence.substring(comma)
                            : sentence);
        }
        return text.toString();
    }

    /** Returns a work's text of so many characters or some more. */
    String body(String topic, int characters) {
        StringBuilder text = new StringBuilder("## 為什麼做\n\n")
                .append(paragraph(characters * 3 / 10))
                .append("\n\n## 怎麼做\n\n");
        String mark = chance.nextBoolean() ? "- " : "1. ";
        for (int i = 3 + chance.nextInt(3); i > 0; i--) {
            text.append(mark).append(one(STEPS)).append('，').append(one(SO)).append('\n');
        }
        text.append("\n| 次數 | 測量值 | 誤差 | 附註 |\n|---|---:|---:|---|\n");
        for (int i = 1 + chance.nextInt(4); i >= 0; i--) {
            text.append("| ").append(10 + chance.nextInt(90)).append(" | ");
            text.append(chance.nextInt(100))
                    .append('.')
                    .append(chance.nextInt(10))
                    .append(" | ");
            text.append(chance.nextInt(9)).append(" | ").append(one(SO)).append(" |\n");
        }
        if (chance.nextDouble() < QUOTED) {
            text.append("\n> ").append(sentence()).append('\n');
        }
        text.append("\n## 學到什麼\n\n").append(paragraph(characters * 35 / 100));
        text.append("資料來源：[").append(topic).append("](https://data.yfsh.example/");
        return text.append(1000 + chance.nextInt(9000)).append("?a=1&b=2)。\n").toString();
    }
}
