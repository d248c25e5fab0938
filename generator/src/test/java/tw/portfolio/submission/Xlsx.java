package tw.portfolio.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XLSX back with the JDK alone, as a stranger's program would. */
final class Xlsx {
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();
    private final Map<String, byte[]> parts = new TreeMap<>();
    private final List<String> strings = new ArrayList<>();

    private Xlsx() {}

    /**
     * One cell.
     *
     * @param type {@code s} for text, {@code n} for a number
     * @param formula whether it would be computed
     */
    record Cell(String text, String type, boolean formula) {}

    /** Returns the cells of every sheet by name, in the workbook's order. */
    static Map<String, List<List<Cell>>> read(byte[] bytes) throws IOException {
        try {
            Xlsx xlsx = new Xlsx();
            ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                xlsx.parts.put(entry.getName(), zip.readAllBytes());
            }
            xlsx.sharedStrings();
            return xlsx.sheets();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private XMLStreamReader open(String part) throws XMLStreamException {
        return XML.createXMLStreamReader(
                new ByteArrayInputStream(Optional.ofNullable(parts.get(part)).orElseThrow()));
    }

    private void sharedStrings() throws XMLStreamException {
        XMLStreamReader xml = open("xl/sharedStrings.xml");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("t")) {
                strings.add(xml.getElementText());
            }
        }
    }

    private Map<String, List<List<Cell>>> sheets() throws XMLStreamException {
        Map<String, List<List<Cell>>> sheets = new LinkedHashMap<>();
        XMLStreamReader xml = open("xl/workbook.xml");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("sheet")) {
                sheets.put(
                        xml.getAttributeValue(null, "name"),
                        rows("xl/worksheets/sheet" + xml.getAttributeValue(null, "sheetId") + ".xml"));
            }
        }
        return sheets;
    }

    private List<List<Cell>> rows(String part) throws XMLStreamException {
        List<List<Cell>> rows = new ArrayList<>();
        XMLStreamReader xml = open(part);
        String type = "";
        String value = "";
        boolean formula = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> rows.add(new ArrayList<>());
                    case "c" -> {
                        type = Optional.ofNullable(xml.getAttributeValue(null, "t"))
                                .orElse("");
                        value = "";
                        formula = false;
                    }
                    case "f" -> formula = true;
                    case "v" -> value = xml.getElementText();
                    default -> {}
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                String text = type.equals("s") ? strings.get(Integer.parseInt(value)) : value;
                rows.get(rows.size() - 1).add(new Cell(text, type, formula));
            }
        }
        return rows;
    }
}
