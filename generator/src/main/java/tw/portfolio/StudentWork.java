package tw.portfolio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.model.student.Student;

/** Makes what belongs to each student, several students at a time; what one task made is forgotten before the next begins. */
final class StudentWork {
    private final List<Student> students;
    private final int threads;
    private final Progress progress;

    StudentWork(List<Student> students, int threads, Progress progress) {
        this.students = students;
        this.threads = threads;
        this.progress = progress;
    }

    /** What is done for one student; returns what it noticed. */
    @FunctionalInterface
    interface Task {
        List<Diagnostic> run(Student student) throws IOException;
    }

    /**
     * Runs the task for every student and returns what was noticed, in the order of students however many threads there are.
     *
     * @throws IOException the first fault of the machine, in the order of students
     */
    List<Diagnostic> each(Task task) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            AtomicInteger done = new AtomicInteger();
            List<Future<List<Diagnostic>>> running = new ArrayList<>();
            for (Student student : students) {
                running.add(workers.submit(() -> {
                    List<Diagnostic> notes = named(task, student);
                    progress.step(done.incrementAndGet(), students.size());
                    return notes;
                }));
            }
            List<Diagnostic> notes = new ArrayList<>();
            for (Future<List<Diagnostic>> one : running) {
                notes.addAll(result(one));
            }
            return notes;
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<Diagnostic> named(Task task, Student student) throws IOException {
        try {
            return task.run(student);
        } catch (RuntimeException e) {
            throw new IllegalStateException("while making " + student.directory(), e);
        }
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("the run was interrupted");
        }
    }
}
